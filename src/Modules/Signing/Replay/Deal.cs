using CuuLong.Platform.Replay;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Replay;

/// <summary>One certificate of the month: at which agency, for whom, and when it comes or goes.</summary>
/// <param name="Nth">Which of the agency's people or offices, those who lead first.</param>
/// <param name="Begins">Slice in which it is asked for; null when it is there from the start.</param>
/// <param name="Ends">Slice in which its revocation is asked for.</param>
internal sealed record Deal(int Lane, HolderKind Kind, Medium Medium, int Nth, int? Begins, int? Ends)
{
    /// <summary>Deals round and round: the head of each agency first, then the next of each, as far as there are people.</summary>
    public static List<Deal> All(MonthPlan plan, CertificatesSection section)
    {
        var chance = plan.Chance(-1);
        var offices = Seats(plan, _ => int.MaxValue).GetEnumerator();
        var people = Seats(plan, lane => plan.Headcount.GetValueOrDefault(lane)).GetEnumerator();
        var deals = new List<Deal>();
        foreach (var (kind, medium, flow) in section.Flows)
        {
            var seats = kind == HolderKind.Organisation ? offices : people;
            var (opening, issued, revoked) = (plan.Scaled(flow.Opening), plan.Scaled(flow.Issued), plan.Scaled(flow.Revoked));
            for (var i = 0; i < opening + issued && seats.MoveNext(); i++)
                deals.Add(new(seats.Current.Lane, kind, medium, seats.Current.Nth, i < opening ? null : Slice(), i < opening && i >= opening - revoked ? Slice() : null));
        }
        return deals;

        // Early enough that the answer still comes within the month.
        int Slice() => plan.Timeline.SliceAt(chance.Below(Math.Max(1, plan.Timeline.Days.Count - 3)), chance.Below(Timeline.SlotsADay - 4));
    }

    private static IEnumerable<(int Lane, int Nth)> Seats(MonthPlan plan, Func<int, int> most)
    {
        for (var nth = 0; plan.Staffed.Any(lane => nth < most(lane)); nth++)
            foreach (var lane in plan.Staffed)
                if (nth < most(lane)) yield return (lane, nth);
    }
}
