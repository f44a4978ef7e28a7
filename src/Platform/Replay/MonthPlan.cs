using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Replay;

/// <summary>What a stream plans with: the scaled numbers, the hours of the month, the agencies, and chance that repeats itself.</summary>
public sealed class MonthPlan(string name, int seed, decimal scale, Timeline timeline, IReadOnlyList<Unit> agencies, Staff staff)
{
    /// <summary>A hundred times August 2021 still fits.</summary>
    private const int Most = 3_000_000;

    private readonly List<Step> steps = [];

    /// <summary>Names the run in its deeds: the month, or "demo".</summary>
    public string Name { get; } = name;
    public Timeline Timeline { get; } = timeline;

    /// <summary>Every agency that exists through the month, in the order of the directory.</summary>
    public IReadOnlyList<Unit> Agencies { get; } = agencies;
    public Staff Staff { get; } = staff;

    /// <summary>Lanes of the agencies that have people from the first day on.</summary>
    public IReadOnlyList<int> Staffed { get; set; } = [];

    /// <summary>Those of each agency (by its id) who worked there before this month brought anybody.</summary>
    public ILookup<Guid, Colleague> Present { get; set; } = Array.Empty<Colleague>().ToLookup(_ => Guid.Empty);

    /// <summary>How many people each lane has from the first day on.</summary>
    public IReadOnlyDictionary<int, int> Headcount { get; set; } = new Dictionary<int, int>();

    /// <summary>Lanes whose agency and first leaders hold certificates through the month, with how many of the leaders do.</summary>
    public IReadOnlyDictionary<int, int> Equipped { get; set; } = new Dictionary<int, int>();

    /// <summary>The stream now planning.</summary>
    public byte Stream { get; set; }
    public PackNode Section { get; set; } = null!;

    public IReadOnlyList<Step> Steps => steps;

    /// <summary>A number of the profile at the scale of this run, rounded away from zero.</summary>
    public int Scaled(int number) => (int)Math.Round(number * scale, MidpointRounding.AwayFromZero);

    public bool Whole => scale == 1;

    /// <summary>
    /// What the month begins with of something of which the store already holds some. A part of a month rounds what
    /// each month brings, so the sum of those before may lie beside its own opening; it is taken as it stands then.
    /// </summary>
    public int Opening(int number, int held) => !Whole && held > 0 && Math.Abs(Scaled(number) - held) <= 3 ? held : Scaled(number);

    /// <summary>Refuses a count that is below zero, or beyond what a month of one province holds.</summary>
    /// <exception cref="PackException">At its key.</exception>
    public void Demand(PackPlace place, string key, int number)
    {
        if (number < 0) throw place.Wrong(key, $"là số đếm, không thể âm ({number}).");
        if (number * scale > Most) throw place.Wrong(key, $"{number} nhiều hơn một tháng của một tỉnh có thể có (nhiều nhất {(long)(Most / scale)}{(Whole ? "" : " ở tỷ lệ này")}). Sửa số.");
    }

    public Chance Chance(int item) => new((ulong)seed * 1_000_003 + Stream, (ulong)item);

    public void Add(int slice, int lane, int kind, int item, int part = 0) => steps.Add(new Step(slice, lane, Stream, (byte)kind, item, (byte)part));
}
