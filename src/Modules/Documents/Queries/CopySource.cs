using CuuLong.Documents.Model;
using CuuLong.Platform.Files;

namespace CuuLong.Documents.Queries;

/// <summary>What can be copied: a document in the agency's book, of arrivals or of issues.</summary>
/// <param name="File">Null when there is none, or none to read here.</param>
/// <param name="IsCopy">Carries the mark of a copy in electronic form.</param>
/// <param name="Scanned">Paper that was scanned: whether it is an original or a copy, only its reader can say.</param>
internal sealed record CopySource(Guid Id, bool Incoming, string Notation, string Issuer, string Subject, StoredFile? File, bool IsCopy, bool Scanned)
{
    public bool HasPages => File?.Type == FileKind.Pdf.Type;

    /// <summary>Sao y from the original, sao lục from a sao y, trích sao from either (NĐ 30/2020, Điều 25).</summary>
    public bool Gives(CopyForm form) => form switch { CopyForm.Full => HasPages && !IsCopy, CopyForm.OfCopy => HasPages && (IsCopy || Scanned), _ => true };

    public string Url => $"/{(Incoming ? "incoming" : "outgoing")}/{Id}";
}
