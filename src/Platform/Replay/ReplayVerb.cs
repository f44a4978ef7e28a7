using System.Diagnostics;
using System.Globalization;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <summary>Runs a month of the province's work through the same operations that the pages call.</summary>
internal sealed class ReplayVerb : Verb
{
    public override string Name => "replay";
    public override string Usage => "replay THÁNG.yaml [--scale 0.1] [--resume]: diễn lại một tháng làm việc qua đúng các thao tác của trang";
    public override string[] Options => ["scale", "resume!"];

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        if (context.Line.Words is not [var path]) throw new UsageException("Gọi: replay THÁNG.yaml [--scale 0.1] [--resume], ví dụ replay packs/travinh/months/2021-08.yaml.");
        if (!File.Exists(path)) throw new UsageException($"Không có tệp {path}. Hồ sơ tháng mẫu: packs/travinh/months/2021-08.yaml.");
        var scale = Scale(context.Line["scale"]);
        var file = MonthFile.Read(path);
        var month = ReplayMonth.Parse(file.Period) ?? throw file.Place.Wrong("period", $"«{file.Period}» không phải một tháng. Viết năm-tháng, ví dụ 2021-08.");
        if (month.Last >= TimeProvider.System.Today())
            throw file.Place.Wrong("period", $"tháng {month} đến hết ngày {Show.Day(month.Last)}, chưa qua. Chỉ diễn lại được tháng đã qua.");

        using var held = DataLock.TakeFor(context.Installation);
        var services = await context.OpenReplay();
        var clock = Stopwatch.StartNew();
        var replay = new Replay(services, file, month, scale, Print);
        var result = await replay.Run(context.Line.Has("resume"), cancel);
        if (result.Failure is { } failure)
        {
            await Console.Error.WriteLineAsync(failure);
            return 1;
        }
        await CloseDays(services, cancel);
        return await ReplaySummary.Print(services, month, result, clock.Elapsed, cancel) ? 0 : 1;
    }

    /// <summary>As the night does: the roots attest what was replayed.</summary>
    private static async Task CloseDays(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
        await scope.ServiceProvider.GetRequiredService<CloseDays>().Run(cancel);
    }

    private static decimal Scale(string? text)
    {
        if (text is null) return 1;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale is > 0 and <= 100
            ? scale : throw new UsageException("--scale là một số lớn hơn 0, nhiều nhất 100, ví dụ --scale 0.1 để diễn một phần mười.");
    }

    private static void Print(string line) => Console.Error.WriteLine(line);
}
