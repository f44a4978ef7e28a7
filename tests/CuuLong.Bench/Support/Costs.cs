namespace CuuLong.Bench.Support;

/// <summary>Processor time of one act. Others on the machine make the clock go on, but not this.</summary>
internal static class Costs
{
    private const int Rounds = 5;

    /// <summary>The best of several rounds, in turns, so that both meet the same machine.</summary>
    /// <param name="times">Acts a round.</param>
    public static (double Floor, double Whole) Of(int times, Action floor, Action whole)
    {
        var best = (Floor: double.MaxValue, Whole: double.MaxValue);
        for (var i = 0; i < times; i++) (floor, whole).Both();
        for (var round = 0; round < Rounds; round++)
            best = (Math.Min(best.Floor, One(times, floor)), Math.Min(best.Whole, One(times, whole)));
        return best;
    }

    /// <summary>Microseconds.</summary>
    public static double One(int times, Action act)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++) act();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / times;
    }

    private static void Both(this (Action First, Action Second) acts)
    {
        acts.First();
        acts.Second();
    }
}
