using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Platform.Ui;

/// <summary>A record's history as the timeline shows it: who, in which position, for whom, when and why.</summary>
public static class DeedTimeline
{
    public static IReadOnlyList<TimelineItem> Of(IEnumerable<HistoryLine> history, Words words) =>
        [.. history.Select(h => new TimelineItem(words[h.Act], Who(h, words), Show.Instant(h.At, words.Language), h.Why))];

    private static string Who(HistoryLine line, Words words)
    {
        var who = line.PositionTitle.Length > 0 ? $"{line.PersonName}, {line.PositionTitle}" : line.PersonName;
        return line.OnBehalfOf is { } other ? $"{who} ({words["platform.audit.on-behalf", other]})" : who;
    }
}
