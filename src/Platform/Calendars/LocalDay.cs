namespace CuuLong.Platform.Calendars;

/// <summary>
/// A day entered in the program: one agency is closed or works unlike the others by a document of its own, or the day was decreed for all
/// after the pack was written.
/// </summary>
public sealed class LocalDay
{
    /// <summary>The agency of days that are every agency's.</summary>
    public static readonly Guid All = Guid.Empty;

    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public DateOnly Day { get; init; }
    public bool Works { get; init; }

    /// <summary>Why, as people read it ("Trụ sở ngập, tạm đóng cửa").</summary>
    public string Name { get; init; } = "";

    /// <summary>The document that decides it.</summary>
    public string LegalDocument { get; init; } = "";

    /// <summary>What it is to all; null for a day of one agency.</summary>
    public DayKind? Kind { get; init; }

    /// <summary>The other day of a swap.</summary>
    public DateOnly? Against { get; init; }

    internal CalendarDay AsDay() => new(Day, Kind ?? (Works ? DayKind.LocalOn : DayKind.LocalOff), Name, LegalDocument);
}
