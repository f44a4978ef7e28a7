using CuuLong.Platform;
using CuuLong.Platform.Measures;

namespace CuuLong.Reporting.Model;

internal enum WindowKind
{
    /// <summary>From the 15th of the month before to the 14th (NĐ 09/2019/NĐ-CP, Điều 12).</summary>
    Administrative,

    /// <summary>From the 1st to the last day, as statistical reports count.</summary>
    Calendar,
}

/// <summary>The days a figure counts, both ends included.</summary>
internal readonly record struct FigureWindow(DateOnly From, DateOnly To)
{
    public static FigureWindow Of(ReportPeriod period, WindowKind kind)
    {
        var first = new DateOnly(period.Year, period.Month, 1);
        return kind == WindowKind.Calendar
            ? new(first, first.AddMonths(1).AddDays(-1))
            : new(first.AddMonths(-1).AddDays(14), first.AddDays(13));
    }

    /// <summary>From midnight to midnight in Vietnam; the last instant is not counted.</summary>
    public Window Instants => new(From.Start(), To.AddDays(1).Start());
}
