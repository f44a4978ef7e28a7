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

    /// <summary>Acts a second of two acts by many short turns, so that a machine whose speed wavers slows both alike; after a tenth of the time to warm up.</summary>
    public static async Task<(double One, double Other)> OfBoth(TimeSpan time, Func<Task> one, Func<Task> other, int hands)
    {
        const int turns = 50;
        await Task.WhenAll(Loop(time / 10, one), Loop(time / 10, other));
        var (ones, others) = (0, 0);
        for (var turn = 0; turn < turns; turn++)
        {
            ones += await Turn(one);
            others += await Turn(other);
        }
        return (ones / time.TotalSeconds * 2, others / time.TotalSeconds * 2);

        async Task<int> Turn(Func<Task> act) => (await Task.WhenAll(Enumerable.Range(0, hands).Select(_ => Task.Run(() => Loop(time / (2 * turns), act))))).Sum();
    }

    /// <summary>Milliseconds of the middle one of many, of two acts by turns, after as many again to warm up: the office is warm all day.</summary>
    public static async Task<(double One, double Other)> MedianOfBoth(int times, Func<Task> one, Func<Task> other)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        for (var n = -times; n < times; n++)
        {
            var (first, second) = (await Time(one), await Time(other));
            if (n < 0) continue;
            ones.Add(first);
            others.Add(second);
        }
        ones.Sort();
        others.Sort();
        return (ones[ones.Count / 2], others[others.Count / 2]);
    }

    private static async Task<double> Time(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<int> Loop(TimeSpan time, Func<Task> act)
    {
        var count = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; count++) await act();
        return count;
    }
}
