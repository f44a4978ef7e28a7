using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>The five steps of issuing, with who did each and when.</summary>
internal static class Steps
{
    public static IReadOnlyList<Step> Of(OutgoingReading reading, Words words)
    {
        var d = reading.Document;
        var at = d.State switch
        {
            OutgoingState.Review => 1, OutgoingState.Signing => 2, OutgoingState.Signed => 3, OutgoingState.Issued => 5, _ => 0,
        };
        var reviewed = at > 1 ? reading.History.FirstOrDefault(h => h.Act == "documents.outgoing.reviewed") : null;
        var received = reading.Recipients.Count(r => r.State is not null and not LineState.Waiting and not LineState.Returned);
        var everywhere = received == reading.Recipients.Count;
        return
        [
            One("draft", 0, Note(d.DrafterName, d.DraftedAt)),
            One("review", 1, Reviewer(reviewed)),
            One("sign", 2, at > 2 ? Note(Signature(d, words), d.SignedAt) : $"{d.SignerName}, {d.SignerTitle}"),
            One(d.Digital ? "seal" : "number", 3, d.Notation is { } notation ? Note(notation, d.IssuedAt) : null),
            One("issue", everywhere ? 4 : 5, at == 5 ? words["documents.step.received", received, reading.Recipients.Count] : null),
        ];

        Step One(string name, int step, string? note) => new(words[$"documents.step.{name}"],
            step < at ? StepState.Done : step > at ? StepState.Next : d.State is OutgoingState.Returned or OutgoingState.Withdrawn ? StepState.Returned : StepState.Now, note);

        string? Reviewer(DeedRecord? deed) => deed is null ? null : Note(deed.PersonName, deed.At);

        string Note(string who, DateTimeOffset? when) => when is { } instant ? $"{who}\n{Show.Instant(instant, words.Language)}" : who;
    }

    /// <summary>"Nguyễn Hữu Phước, KT. Giám đốc (thay Trần Văn Ba)": who signed, as what, and for whom.</summary>
    public static string Signature(Model.Outgoing d, Words words) => d.SignedAs is { } kind
        ? words["documents.signed-for", d.SignedBy, kind, d.SignerTitle, d.SignerName] : $"{d.SignedBy}, {d.SignedTitle}";
}
