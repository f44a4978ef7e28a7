namespace CuuLong.Platform.Calendars;

/// <summary>What a limit is counted in. A unit is never turned into another: three working days are not 24 working hours.</summary>
public enum TermUnit
{
    /// <summary>Ngày làm việc.</summary>
    WorkingDay,

    /// <summary>Ngày: every day counts, and one that ends on a day off ends with the next working day (BLDS 2015, Điều 148.5).</summary>
    CalendarDay,

    /// <summary>Buổi: a morning or an afternoon.</summary>
    HalfDay,

    /// <summary>Giờ làm việc, within the sessions.</summary>
    WorkingHour,

    /// <summary>Giờ by the clock, nights and holidays included.</summary>
    Hour,

    /// <summary>Tháng: the same day of the last month, or its last day where there is none such (BLDS 2015, Điều 148.4).</summary>
    Month,

    /// <summary>Trong ngày: by closing of the day of arrival; what arrives after the cut-off belongs to the next working day.</summary>
    SameDay,
}

/// <param name="Amount">From 1; zero for <see cref="TermUnit.SameDay"/>.</param>
/// <param name="CutOff">What arrives later than this, or on a day off, counts as arrived on the next working day. Null: as it arrived.</param>
public sealed partial record Term(int Amount, TermUnit Unit, TimeOnly? CutOff = null)
{
    public const int MostDays = 3660;

    public static Term WorkingDays(int amount) => new(amount, TermUnit.WorkingDay);
}
