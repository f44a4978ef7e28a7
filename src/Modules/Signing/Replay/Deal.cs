using CuuLong.Platform.Replay;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Replay;

/// <summary>One certificate of the month: at which agency, for whom, and when it comes or goes.</summary>
/// <param name="Nth">Which of the agency's offices, or of its people who held none before, those who lead first.</param>
/// <param name="Begins">Slice in which it is asked for; null when it is there from the start.</param>
/// <param name="Ends">Slice in which its revocation is asked for.</param>
/// <param name="Held">The certificate itself, where the register held it before the month.</param>
internal sealed record Deal(int Lane, HolderKind Kind, Medium Medium, int Nth, int? Begins, int? Ends, Held? Held = null)
{
    /// <summary>Deals round and round: the head of each agency first, then the next of each, as far as there are people.</summary>
    public static List<Deal> All(MonthPlan plan, CertificatesSection section, HeldBefore before)
    {
        var chance = plan.Chance(-1);
        var (seals, holders) = (before.InForce.Where(h => h.Kind == HolderKind.Organisation).ToLookup(h => h.Lane), before.InForce.Where(h => h.Kind == HolderKind.Person).ToLookup(h => h.Lane));
        var offices = Seats(plan, lane => seals[lane].Count(), _ => int.MaxValue).GetEnumerator();
        var people = Seats(plan, _ => 0, lane => plan.Headcount.GetValueOrDefault(lane) - holders[lane].Count()).GetEnumerator();
        var deals = new List<Deal>();
        foreach (var (kind, medium, flow) in section.Flows)
        {
            var seats = kind == HolderKind.Organisation ? offices : people;
            var held = before.Of(kind, medium).ToList();
            var (opening, issued, revoked) = (plan.Opening(flow.Opening, held.Count), plan.Scaled(flow.Issued), plan.Scaled(flow.Revoked));
            for (var i = 0; i < opening + issued; i++)
            {
                var there = held.ElementAtOrDefault(i);
                if (there is null && !seats.MoveNext()) break;
                deals.Add(new(there?.Lane ?? seats.Current.Lane, kind, medium, there is null ? seats.Current.Nth : 0, i < opening ? null : Slice(), i < opening && i >= opening - revoked ? Slice() : null, there));
            }
        }
        return deals;

        // Early enough that the answer still comes within the month.
        int Slice() => plan.Timeline.SliceAt(chance.Below(Math.Max(1, plan.Timeline.Days.Count - 3)), chance.Below(Timeline.SlotsADay - 4));
    }

    /// <summary>Round and round the agencies, in each from the first seat that is free to the last that there is.</summary>
    private static IEnumerable<(int Lane, int Nth)> Seats(MonthPlan plan, Func<int, int> first, Func<int, int> most)
    {
        for (var nth = 0; plan.Staffed.Any(lane => nth < most(lane)); nth++)
            foreach (var lane in plan.Staffed)
                if (nth >= first(lane) && nth < most(lane)) yield return (lane, nth);
    }
}
