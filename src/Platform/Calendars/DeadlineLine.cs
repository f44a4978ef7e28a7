namespace CuuLong.Platform.Calendars;

/// <summary>How a day stands in the strip of a deadline.</summary>
public enum LineKind { Start, Count, Off, Holiday, Swap, Pause, Due }

/// <summary>One day of a deadline, with the reason it counts or does not. Officer, citizen and printed annex see the same lines.</summary>
/// <param name="Counted">Units counted on this day; hours may be fractions.</param>
/// <param name="Total">Units counted up to and with this day.</param>
/// <param name="Why">Text key of the reason; its arguments are <paramref name="Args"/>.</param>
/// <param name="Source">The document or paper behind it; empty for a plain day.</param>
public sealed record DeadlineLine(DateOnly Day, LineKind Kind, decimal Counted, decimal Total, string Why, object?[] Args, string Source)
{
    public bool Counts => Counted > 0;
}
