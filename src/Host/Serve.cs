using System.Globalization;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;

namespace CuuLong.Host;

/// <summary>Shows the pages until Ctrl-C.</summary>
internal sealed class Serve : Verb
{
    public override string Name => "serve";
    public override string Usage => "serve [--port 8080] [--empty]: phục vụ trang tại http://127.0.0.1:8080";
    public override string[] Options => ["port", "empty!"];

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        if (context.Line.Words is [var word, ..]) throw new UsageException($"Không hiểu «{word}». Gọi: {Usage}");
        if (!int.TryParse(context.Line["port"] ?? "8080", NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
            throw new UsageException("--port là một số từ 1 đến 65535, ví dụ --port 8080.");
        // Pages without the calendar of the pack would answer wrongly.
        _ = new Pack(context.Installation).Info;
        // Nobody holds a folder that is not there; what is refused before it is made leaves nothing behind.
        if (!Directory.Exists(context.Installation.DataDir)) FreePort.Demand(port);
        using var held = DataLock.TakeFor(context.Installation);
        FreePort.Demand(port);

        await using var app = App.Build(context.Installation, context.Modules, b => b.WebHost.UseUrls($"http://127.0.0.1:{port}"));
        // The first page needs no model: warming begins when it can be asked for.
        app.Lifetime.ApplicationStarted.Register(() => ModelWarmer.Warm(app.Services));
        await App.Prepare(app.Services);
        await app.Services.LoadPack(cancel);
        await AccessCheck.Demand(app.Services);
        await FirstStart.Run(context, app.Services, cancel);
        Console.WriteLine($"CuuLong: http://127.0.0.1:{port}");
        await app.RunAsync(cancel);
        return 0;
    }
}
