using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Replay;

/// <summary>What a stream plans with: the scaled numbers, the hours of the month, the agencies, and chance that repeats itself.</summary>
public sealed class MonthPlan(string name, int seed, decimal scale, Timeline timeline, IReadOnlyList<Unit> agencies, Staff staff)
{
    private readonly List<Step> steps = [];

    /// <summary>Names the run in its deeds: the month, or "demo".</summary>
    public string Name { get; } = name;
    public Timeline Timeline { get; } = timeline;

    /// <summary>Every agency that exists through the month, in the order of the directory.</summary>
    public IReadOnlyList<Unit> Agencies { get; } = agencies;
    public Staff Staff { get; } = staff;

    /// <summary>Lanes of the agencies that have people from the first day on.</summary>
    public IReadOnlyList<int> Staffed { get; set; } = [];

    /// <summary>How many people each lane has from the first day on, as far as this month brings them.</summary>
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

    public Chance Chance(int item) => new((ulong)seed * 1_000_003 + Stream, (ulong)item);

    public void Add(int slice, int lane, int kind, int item, int part = 0) => steps.Add(new Step(slice, lane, Stream, (byte)kind, item, (byte)part));
}
