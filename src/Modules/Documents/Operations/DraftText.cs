using System.Security.Cryptography;
using System.Text;
using CuuLong.Documents.Model;
using CuuLong.Documents.Paper;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>What a draft says, from a file or from its own text; a text that cannot be set on a page is refused at once.</summary>
internal sealed class DraftText(PaperLayout layout)
{
    public const int Longest = 200_000;

    /// <summary>A file wins over a text; without either the content stays.</summary>
    public Refusal? Put(Outgoing draft, DraftOutgoing.Input says)
    {
        if ((says.Docx ?? says.Pdf) is not null) draft.Upload(says.Docx?.Hash, says.Docx?.Name, says.Pdf?.Hash);
        else if (Clean.OrNull(says.Text?.Replace("\r", "", StringComparison.Ordinal)) is { } text)
        {
            if (text.Length > Longest) return Refusal.On("Text", "documents.paper.too-long", Longest);
            draft.Write(text);
        }
        return draft.Body is null ? null : Unset("Subject", draft.Subject) ?? Unset("AlsoTo", draft.AlsoTo ?? "") ?? Unset("Text", draft.Body);
    }

    private Refusal? Unset(string field, string text) => layout.Check(text) is { } refusal ? refusal with { Field = field } : null;

    /// <summary>For the deed: what exactly was written.</summary>
    public static string? Hash(string? text) => text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
