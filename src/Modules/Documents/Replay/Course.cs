using CuuLong.Platform.Replay;

namespace CuuLong.Documents.Replay;

/// <summary>What will happen to one document: drawn once, by chance that repeats itself.</summary>
/// <param name="Sender">Lane of the agency that issues it.</param>
/// <param name="Issue">Slice in which it is drafted, approved and issued.</param>
internal sealed record Course(int Sender, int Issue, int Type, int Urgency, Course.Receipt[] Receipts)
{
    /// <param name="Lane">Lane of the agency that gets it.</param>
    /// <param name="Finish">Slice in which it is finished; null when that lies after the month.</param>
    internal sealed record Receipt(int Lane, int? Register, int? Direct, int? Finish);

    public static Course Draw(MonthPlan plan, DocumentsSection section, int[] weights, int[] types, int item)
    {
        var chance = plan.Chance(item);
        var timeline = plan.Timeline;
        var sender = chance.Weighted(weights);
        var issue = timeline.SliceAt(chance.Below(timeline.Days.Count), chance.Below(Timeline.SlotsADay));
        var type = chance.Weighted(types);
        var urgency = chance.In(section.Urgent) ? chance.Between(1, 3) : 0;
        var count = Math.Min(chance.Between(section.Recipients.Least, section.Recipients.Most), plan.Staffed.Count - 1);
        var lanes = new HashSet<int>();
        while (lanes.Count < count)
            if (chance.Of(plan.Staffed) is var lane && lane != plan.Staffed[sender]) lanes.Add(lane);
        return new Course(plan.Staffed[sender], issue, type, urgency, [.. lanes.Select(lane => Receive(timeline, section, chance, lane, issue))]);
    }

    /// <summary>Registered within hours, directed soon after, handled in one to six working days (NĐ 30/2020, Điều 22–24).</summary>
    private static Receipt Receive(Timeline timeline, DocumentsSection section, Chance chance, int lane, int issue)
    {
        int? Later(int? from, int by) => from + by is { } at && at < timeline.Slices ? at : null;
        var register = Later(issue, chance.Between(1, 8));
        var direct = Later(register, chance.Between(1, 12));
        var finish = chance.In(section.Finished) ? Later(direct, chance.Between(4, 6 * Timeline.SlotsADay)) : null;
        return new Receipt(lane, register, direct, finish ?? (chance.In(section.Finished) && direct is { } d && d + 1 < timeline.Slices ? timeline.Slices - 1 : null));
    }
}
