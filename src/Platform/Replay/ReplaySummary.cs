using System.Diagnostics;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <summary>What a replay ends by saying: its speed, its memory, and the live figures beside the profile's.</summary>
internal static class ReplaySummary
{
    /// <summary>True when every figure is the profile's.</summary>
    public static async Task<bool> Print(IServiceProvider services, ReplayMonth month, ReplayResult result, TimeSpan whole, CancellationToken cancel)
    {
        var seconds = Math.Max(result.Elapsed.TotalSeconds, 0.001);
        Console.WriteLine($"Thao tác: {Show.Number(result.Operations)} trong {Show.Fixed((decimal)seconds, 1)} giây, {Show.Fixed(result.Operations / (decimal)seconds, 0)} thao tác/giây (cả khởi động {Show.Fixed((decimal)whole.TotalSeconds, 1)} giây)");
        Console.WriteLine($"Bộ nhớ cao nhất: {Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024)} MiB");
        Console.WriteLine($"{"Chỉ tiêu",-34}{"Hồ sơ tháng",14}{"Hệ thống",14}");
        var same = true;
        await using var scope = services.CreateAsyncScope();
        foreach (var (key, expected) in result.Expected)
        {
            if (scope.ServiceProvider.GetServices<IMeasure>().FirstOrDefault(m => m.Key == key) is not { } measure) continue;
            var live = await measure.Count(month.Window, new Dictionary<string, string>(), cancel);
            same &= live == expected;
            Console.WriteLine($"{key,-34}{Show.Number(expected),14}{Show.Number(live),14}{(live == expected ? "" : "  ← khác")}");
        }
        return same;
    }
}
