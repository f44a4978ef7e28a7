using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Pages;

/// <summary>Deeds as the timeline shows them, newest first, under what is still to come.</summary>
internal static class Deeds
{
    public static IReadOnlyList<TimelineItem> Timeline(IReadOnlyList<DeedRecord> deeds, Words words, DateOnly? due = null) =>
    [
        .. due is { } day ? [new TimelineItem(words["documents.register.due"], null, Show.Day(day, words.Language), null, Moment.Next)] : Array.Empty<TimelineItem>(),
        .. deeds.Select((deed, i) => new TimelineItem(words[deed.Act], Who(deed, words), Show.Instant(deed.At, words.Language), deed.Why,
            deed.Act.EndsWith("returned", StringComparison.Ordinal) ? Moment.Bad : i == 0 && due is not null ? Moment.Now : Moment.Past)),
    ];

    private static string Who(DeedRecord deed, Words words) =>
        deed.OnBehalfOf is { } other ? $"{deed.PersonName} ({words["documents.on-behalf", other]})" : deed.PersonName;
}
