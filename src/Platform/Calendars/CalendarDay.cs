namespace CuuLong.Platform.Calendars;

/// <summary>What a day is. Off days and working days that differ from the plain week are data, decreed year by year.</summary>
public enum DayKind
{
    Working,
    Weekend,

    /// <summary>Nghỉ lễ, Tết (Bộ luật Lao động 2019, Điều 112).</summary>
    Holiday,

    /// <summary>Nghỉ bù: the holiday fell on a weekly day off (Điều 111, khoản 3).</summary>
    Substitute,

    /// <summary>A working day given off in exchange for another.</summary>
    SwappedOff,

    /// <summary>The day worked in that exchange, usually a Saturday.</summary>
    MadeUp,

    /// <summary>One organisation is closed (flood, failure of the system), by a document of its own.</summary>
    LocalOff,

    /// <summary>One organisation works although others do not.</summary>
    LocalOn,
}

/// <param name="Name">"Quốc khánh"; empty for a plain day.</param>
/// <param name="Source">The document that says so, as people cite it.</param>
/// <param name="Confirmed">False while nobody has seen the document: what is computed over the day is provisional.</param>
public sealed record CalendarDay(DateOnly Day, DayKind Kind, string Name = "", string Source = "", bool Confirmed = true)
{
    public bool Works => Kind is DayKind.Working or DayKind.MadeUp or DayKind.LocalOn;
}

/// <summary>A holiday that the law itself fixes to a day of every year, whether the year's calendar is decreed or not.</summary>
public sealed record FixedHoliday(int Month, int DayOfMonth, string Name, string Source);

/// <param name="Start">Begin of the session, in Vietnam.</param>
public readonly record struct Session(TimeOnly Start, TimeOnly End);

/// <summary>The sessions of a working day, from a day on.</summary>
public sealed record WorkingHours(DateOnly From, IReadOnlyList<Session> Sessions)
{
    /// <summary>For packs that state none.</summary>
    public static readonly WorkingHours Usual = new(DateOnly.MinValue, [new(new(7, 0), new(11, 30)), new(new(13, 0), new(17, 0))]);
}
