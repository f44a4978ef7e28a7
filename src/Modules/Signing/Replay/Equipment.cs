using CuuLong.Platform.Replay;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Replay;

/// <summary>Who can sign digitally through the whole month: agencies that have a seal, and their first leaders.</summary>
internal sealed class Equipment(MonthPlan plan, IReadOnlyList<Deal> deals)
{
    /// <summary>Smaller agencies have one leader.</summary>
    private const int LeastWithTwoLeaders = 4;

    private readonly ILookup<int, Deal> there = deals.Where(d => d is { Begins: null, Ends: null } && Signs(d)).ToLookup(d => d.Lane);

    /// <summary>The agency's own seal, and the first two of its people, who lead it; not by a telephone, whose holder agrees to each.</summary>
    public static bool Signs(Deal deal) => deal.Held?.Signs ?? (deal.Medium != Medium.SimPki && deal.Nth < (deal.Kind == HolderKind.Organisation ? 1 : 2));

    /// <summary>How many of the first leaders of each lane hold a certificate, counted from the first without a gap.</summary>
    public Dictionary<int, int> ByLane() => there.Where(l => l.Any(d => d.Kind == HolderKind.Organisation))
        .Select(l => (Lane: l.Key, Leaders: Leaders(l.Key))).Where(l => l.Leaders > 0).ToDictionary(l => l.Lane, l => l.Leaders);

    private int Leaders(int lane)
    {
        var present = plan.Present[plan.Agencies[lane].Id].Where(p => p.Leads).Select(p => p.PersonId).ToList();
        var leaders = present.Count > 0 ? Math.Min(present.Count, 2) : plan.Headcount.GetValueOrDefault(lane) >= LeastWithTwoLeaders ? 2 : 1;
        var (count, free) = (0, 0);
        for (; count < leaders; count++)
        {
            var known = present.ElementAtOrDefault(count);
            var held = known != default && deals.Any(d => d.Held?.Person == known);
            if (!there[lane].Any(d => d.Kind == HolderKind.Person && (held ? d.Held?.Person == known : d.Held is null && d.Nth == free))) break;
            if (!held) free++;
        }
        return count;
    }
}
