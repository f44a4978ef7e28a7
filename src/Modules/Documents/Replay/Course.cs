using CuuLong.Platform.Replay;

namespace CuuLong.Documents.Replay;

/// <summary>What will happen to one document: drawn once, by chance that repeats itself.</summary>
/// <param name="Sender">Lane of the agency that issues it.</param>
/// <param name="Issue">Slice in which it is drafted, approved and issued.</param>
/// <param name="Acts">How many of the acts from draft to issue happen.</param>
/// <param name="Signed">Signed and sealed digitally; else on paper.</param>
internal sealed record Course(int Sender, int Issue, int Type, int Urgency, int Acts, bool Signed, Course.Receipt[] Receipts)
{
    /// <summary>Draft, submit, review, approve, issue.</summary>
    public const int AllActs = 5;

    /// <param name="Lane">Lane of the agency that gets it.</param>
    /// <param name="Finish">Slice in which it is finished; null when that lies after the month.</param>
    internal sealed record Receipt(int Lane, int? Register, int? Direct, int? Finish);

    /// <param name="senders">Lanes that may issue it, with the running sums of their weights.</param>
    public static Course Draw(MonthPlan plan, DocumentsSection section, (int[] Lanes, int[] Weights) senders, int[] types, int item, bool issued, bool signed)
    {
        var chance = plan.Chance(item);
        var timeline = plan.Timeline;
        var sender = senders.Lanes[chance.Weighted(senders.Weights)];
        var issue = timeline.SliceAt(chance.Below(timeline.Days.Count), chance.Below(Timeline.SlotsADay));
        var type = chance.Weighted(types);
        var urgency = chance.In(section.Urgent) ? chance.Between(1, 3) : 0;
        var count = Math.Min(chance.Between(section.Recipients.Least, section.Recipients.Most), plan.Staffed.Count - 1);
        var lanes = new HashSet<int>();
        while (lanes.Count < count)
            if (chance.Of(plan.Staffed) is var lane && lane != sender) lanes.Add(lane);
        var acts = issued ? AllActs : chance.Between(1, AllActs - 1);
        return new Course(sender, issue, type, urgency, acts, signed, [.. lanes.Select(lane => Receive(timeline, section, chance, lane, issue))]);
    }

    /// <summary>Registered within hours, directed soon after, handled in one to six working days (NĐ 30/2020, Điều 22–24).</summary>
    private static Receipt Receive(Timeline timeline, DocumentsSection section, Chance chance, int lane, int issue)
    {
        int? Later(int? from, int by) => from + by is { } at && at < timeline.Slices ? at : null;
        var register = Later(issue, chance.Between(1, 8)) is { } r && chance.In(section.Registered) ? r : (int?)null;
        var direct = Later(register, chance.Between(1, 12)) is { } d && chance.In(section.Directed) ? d : (int?)null;
        if (direct is null || !chance.In(section.Finished)) return new Receipt(lane, register, direct, null);
        var finish = Later(direct, chance.Between(4, 6 * Timeline.SlotsADay)) ?? timeline.Slices - 1;
        return new Receipt(lane, register, direct, finish > direct ? finish : null);
    }
}
