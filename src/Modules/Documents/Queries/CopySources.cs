using CuuLong.Documents.Model;
using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;

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

internal sealed class CopySources(LineView lines, OutgoingView documents, Offices offices)
{
    public async Task<CopySource?> Find(Guid id, CancellationToken cancel)
    {
        if (await lines.Seen(id, cancel) is { } seen) return seen.Line.Copyable ? await Of(seen.Line, cancel) : null;
        if (await documents.Seen(id, cancel) is not { State: OutgoingState.Issued } document) return null;
        var file = document.PdfHash is { } pdf ? new StoredFile(pdf, Naming.Pdf(document.Notation!), FileKind.Pdf.Type, 0) : null;
        return new(id, false, document.Notation!, (await offices.Find(document.AgencyId, cancel))?.Name ?? "", document.Subject, file, false, false);
    }

    private async Task<CopySource> Of(Line line, CancellationToken cancel)
    {
        var signatures = Signatures.Read(line.Signatures);
        return new(line.Id, true, line.Notation, line.SenderName, line.Subject, await lines.Content(line, cancel), signatures.Any(s => CornerFields.IsCopy(s.Field)), line.Paper && signatures.Count == 0);
    }
}
