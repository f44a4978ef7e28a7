using System.Collections.Immutable;

namespace CuuLong.Platform.Calendars;

/// <summary>
/// A limit as a budget and the intervals in which it did not run. The due day is always computed from these, never
/// moved by hand, so that it can be explained and recomputed when the calendar becomes known.
/// </summary>
/// <param name="Received">When the limit began to run: the valid reception.</param>
public sealed record SuspensionLedger(Term Budget, DateTimeOffset Received, ImmutableList<Pause> Pauses)
{
    public SuspensionLedger(Term budget, DateTimeOffset received) : this(budget, received, []) { }

    public Pause? Open => Pauses.FirstOrDefault(p => p.To is null);

    public Outcome<SuspensionLedger> Suspend(DateTimeOffset at, string why, string source = "")
    {
        if (Open is { } open) return new Refusal("platform.deadline.already-paused", null, open.From.Day());
        if (at < Received) return new Refusal("platform.deadline.pause-before-start", null, Received);
        return this with { Pauses = Pauses.Add(new Pause(at, null, why, source)) };
    }

    public Outcome<SuspensionLedger> Resume(DateTimeOffset at)
    {
        if (Open is not { } open) return new Refusal("platform.deadline.not-paused");
        if (at < open.From) return new Refusal("platform.deadline.resume-before-pause", null, open.From);
        return this with { Pauses = Pauses.Replace(open, open with { To = at }) };
    }
}
