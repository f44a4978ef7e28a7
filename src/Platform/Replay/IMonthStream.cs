namespace CuuLong.Platform.Replay;

/// <summary>
/// A module's share of a month's work. It plans steps from its section of the profile, and does each through the same
/// operation that a page calls. Found by its type, in any module.
/// </summary>
public interface IMonthStream
{
    /// <summary>Its section in the profile.</summary>
    string Key { get; }

    /// <summary>Streams plan in this order; a later one may use what an earlier one planned.</summary>
    int Order { get; }

    /// <summary>Reads the section and does nothing with it: whether it is well written shows when the pack is loaded.</summary>
    void Check(Packs.PackNode section);

    /// <summary>Reads the section, refuses numbers that cannot be (by a <see cref="Packs.PackException"/>) and adds the steps.</summary>
    Task Plan(MonthPlan plan, CancellationToken cancel);

    /// <summary>Does one step, as the right person; null when it was accepted.</summary>
    Task<Refusal?> Do(Step step, StepScope scope, CancellationToken cancel);

    /// <summary>The measures that must show what the profile says, with the value they must have.</summary>
    IEnumerable<(string Measure, long Value)> Expected { get; }
}
