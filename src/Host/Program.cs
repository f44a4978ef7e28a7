using CuuLong.Host;
using CuuLong.Platform.Data;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;

// CuuLong.Host VERB [words] [--options]; "serve" shows pages, the other verbs come from the modules.
var modules = ModuleCatalog.Find();
var verbs = VerbList.Of(modules);
var verb = verbs.FirstOrDefault(v => v.Name == args.FirstOrDefault());
if (verb is null)
{
    Console.Error.WriteLine("Các lệnh:\n  " + string.Join("\n  ", verbs.Select(v => v.Usage).Where(u => u.Length > 0)));
    return 2;
}
if (args.Contains("--help"))
{
    Console.WriteLine(verb.Usage);
    return 0;
}
using var stop = new CancellationTokenSource();
try
{
    var line = CommandLine.Parse(args.Skip(1), [.. Verb.CommonOptions, .. verb.Options]);
    var installation = Installation.From(line);
    Console.CancelKeyPress += (_, e) => { e.Cancel = true; stop.Cancel(); };
    await using var opened = new OpenedServices(modules);
    return await verb.Run(new VerbContext(line, installation, modules, opened.Open), stop.Token);
}
catch (UsageException usage)
{
    Console.Error.WriteLine(usage.Message);
    return 2;
}
catch (PackException pack)
{
    Console.Error.WriteLine(pack.Message);
    return 2;
}
catch (NewerDatabaseException newer)
{
    Console.Error.WriteLine($"Kho dữ liệu này do một bản CuuLong mới hơn ghi (bước {newer.Migration}). Cài bản mới hơn rồi chạy lại; dữ liệu không bị thay đổi.");
    return 2;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Đã dừng theo yêu cầu.");
    return 130;
}
catch (Exception failure) when (Environment.GetEnvironmentVariable("CUULONG_TRACE") is null)
{
    Console.Error.WriteLine(Faults.Sentence(failure));
    return 1;
}
