using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Pages.Outgoing;

/// <param name="State">"done", "now", "bad" or empty for what is still to come.</param>
internal sealed record Step(string Name, string State, string? Who, DateTimeOffset? At);

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
        DeedRecord? Last(string act) => at == 0 ? null : reading.History.FirstOrDefault(h => h.Act == act);
        var reviewed = at > 1 ? Last("documents.outgoing.reviewed") : null;
        var received = reading.Recipients.Count(r => r.State is not null and not LineState.Waiting and not LineState.Returned);
        return
        [
            new("draft", State(0), d.DrafterName, d.DraftedAt),
            new("review", State(1), reviewed?.PersonName, reviewed?.At),
            new("sign", State(2), at > 2 ? Signature(d, words) : $"{d.SignerTitle} {d.SignerName}", at > 2 ? d.SignedAt : null),
            new("number", State(3), d.Notation, d.IssuedAt),
            new("issue", at == 5 && received < reading.Recipients.Count ? "now" : State(4), at == 5 ? words["documents.step.received", received, reading.Recipients.Count] : null, null),
        ];

        string State(int step) => step < at ? "done" : step == at ? d.State == OutgoingState.Returned ? "bad" : "now" : "";
    }

    /// <summary>"Nguyễn Hữu Phước, KT. Giám đốc (thay Trần Văn Ba)": who signed, as what, and for whom.</summary>
    public static string Signature(Model.Outgoing d, Words words) => d.SignedAs is { } kind
        ? words["documents.signed-for", d.SignedBy, kind, d.SignerTitle, d.SignerName] : $"{d.SignedBy}, {d.SignedTitle}";
}
