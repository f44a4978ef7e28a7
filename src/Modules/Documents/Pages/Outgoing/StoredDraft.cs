using CuuLong.Platform.Text;

namespace CuuLong.Documents.Pages.Outgoing;

/// <summary>A stored draft beside what somebody typed over an older one.</summary>
internal sealed record StoredDraft(Model.Outgoing Now, DraftModel.Form Typed)
{
    /// <summary>Where they differ: the label's key, and what is stored.</summary>
    public IEnumerable<(string Label, string Stored)> Differences(Func<string, string> word, Func<Guid, string> agency)
    {
        if (Now.Type != Typed.Type) yield return ("documents.fact.type", word($"documents.type.{Now.Type}"));
        if (Now.Urgency != Typed.Urgency) yield return ("documents.fact.urgency", word($"documents.urgency.{Now.Urgency}"));
        if (Now.Subject != Plain(Typed.Subject)) yield return ("documents.fact.subject", Now.Subject);
        if (Now.SignerPositionId != Typed.SignerPositionId) yield return ("documents.draft.signer", $"{Now.SignerTitle} {Now.SignerName}");
        if (!Now.RecipientIds.ToHashSet().SetEquals(Typed.Recipients)) yield return ("documents.recipients", string.Join("; ", Now.RecipientIds.Select(agency)));
        if ((Now.AlsoTo ?? "") != Plain(Typed.AlsoTo)) yield return ("documents.draft.also-to", Now.AlsoTo ?? "–");
        if ((Now.Body ?? "") != Plain(Typed.Text)) yield return ("documents.draft.text", Now.Body ?? "–");
    }

    /// <summary>As it would be stored.</summary>
    private static string Plain(string? typed) => Clean.Of(typed?.ReplaceLineEndings("\n"));
}
