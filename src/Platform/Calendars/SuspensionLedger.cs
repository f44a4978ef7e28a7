using System.Collections.Immutable;

namespace CuuLong.Platform.Calendars;

/// <param name="To">Null while the clock is still stopped.</param>
/// <param name="Why">As the person wrote it ("Yêu cầu bổ sung bản vẽ mặt bằng").</param>
/// <param name="Source">The paper that proves it ("Phiếu 02").</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? To, string Why, string Source = "")
{
    /// <summary>A day or session that begins while the clock is stopped is not counted; the one in which it stops still is, the one in which it runs again is not.</summary>
    internal bool Covers(DateTimeOffset begin) => From < begin && (To is null || begin <= To);
}

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
