namespace CuuLong.Platform.Replay;

/// <summary>The hours in which the month happens: the opening before it, then half-hours of each working day, 07:00 to 17:00.</summary>
public sealed class Timeline(DateOnly first, DateOnly last, Func<DateOnly, bool> works)
{
    public const int SlotsADay = 20;

    /// <summary>Before the month begins: what it finds already there.</summary>
    public const int Opening = 0;

    public DateOnly First => first;

    /// <summary>Midnight after the last day.</summary>
    public DateTimeOffset End => last.AddDays(1).Start();

    public IReadOnlyList<DateOnly> Days { get; } =
        [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(works)];

    public int Slices => 1 + Days.Count * SlotsADay;

    public int SliceAt(int day, int slot) => 1 + day * SlotsADay + slot;

    public int DayOf(int slice) => (slice - 1) / SlotsADay;

    public DateTimeOffset Start(int slice) => slice == Opening
        ? first.AddDays(-14).At(new TimeOnly(8, 0))
        : Days[DayOf(slice)].At(new TimeOnly(7, 0)).AddMinutes(30 * ((slice - 1) % SlotsADay));

    /// <summary>How long a slice lasts; its steps are spread over it.</summary>
    public static TimeSpan Length(int slice) => slice == Opening ? TimeSpan.FromDays(10) : TimeSpan.FromMinutes(30);
}
