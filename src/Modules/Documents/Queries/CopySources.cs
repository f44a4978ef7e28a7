using CuuLong.Documents.Model;
using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Queries;

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
