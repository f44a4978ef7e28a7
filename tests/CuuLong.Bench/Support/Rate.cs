using System.Diagnostics;

namespace CuuLong.Bench.Support;

internal static class Rate
{
    /// <summary>Acts a second over the time given, after a tenth of it to warm up.</summary>
    public static async Task<double> Of(TimeSpan time, Func<Task> act, int hands = 1)
    {
        await Loop(time / 10, act);
        var counts = await Task.WhenAll(Enumerable.Range(0, hands).Select(_ => Task.Run(() => Loop(time, act))));
        return counts.Sum() / time.TotalSeconds;
    }

    /// <summary>Milliseconds of the middle one of many.</summary>
    public static async Task<double> MedianOf(int times, Func<Task> act)
    {
        for (var warm = 0; warm < Math.Max(3, times / 10); warm++) await act();
        var took = new List<double>();
        for (var n = 0; n < times; n++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        took.Sort();
        return took[took.Count / 2];
    }

    private static async Task<int> Loop(TimeSpan time, Func<Task> act)
    {
        var count = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; count++) await act();
        return count;
    }
}
