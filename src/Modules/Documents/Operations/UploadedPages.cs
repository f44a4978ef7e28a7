using CuuLong.Documents.Model;
using CuuLong.Documents.Paper;
using CuuLong.Documents.Queries;
using CuuLong.Documents.Uploads;
using CuuLong.Pdf;
using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>The page of a document that was uploaded: shown beforehand with what will stand on it, and kept so once it has number and day.</summary>
internal sealed class UploadedPages(UploadPage page, OutgoingPaper paper, IFileStore files, PublicVerification verification)
{
    /// <summary>Larger files are signed as they are: they would not be read into memory twice.</summary>
    private const long MostBytes = 64 << 20;

    /// <summary>As the page would be; null when there is no file, and without bytes when nothing can be put on it.</summary>
    public async Task<(byte[]? Pdf, IReadOnlyList<string> Said)?> Preview(Outgoing document, WrittenPages.Issue issue, CancellationToken cancel)
    {
        if (await Read(document, cancel) is not { } file) return null;
        var marked = Mark(document, file, issue);
        return marked.Refused ? (null, ["file.Unreadable"]) : ([.. file, .. marked.Value.Tail], marked.Value.Said);
    }

    /// <returns>The stored file with its marks; null when there is none to mark. A file that cannot be read, or whose places are taken, is refused on the digital way, where it could not be signed.</returns>
    public async Task<Outcome<WrittenPages.Kept?>> Keep(Outgoing document, WrittenPages.Issue issue, CancellationToken cancel)
    {
        if (await Read(document, cancel) is not { } file) return (WrittenPages.Kept?)null;
        var marked = Mark(document, file, issue);
        if (marked.Refused) return issue.Code is null ? new WrittenPages.Kept(Base(document)!, "file.Unreadable") : marked.Refusal;
        var (tail, said) = marked.Value;
        if (issue.Code is not null && said.Contains(UploadPage.Taken)) return new Refusal("documents.marks.taken");
        if (tail.Length == 0) return new WrittenPages.Kept(Base(document)!, string.Join(' ', said));
        var saved = await files.Save(new MemoryStream([.. file, .. tail]), Naming.Pdf(issue.Notation), cancel);
        return saved.Refused ? saved.Refusal : new WrittenPages.Kept(saved.Value.Hash, string.Join(' ', said));
    }

    private Outcome<(byte[] Tail, IReadOnlyList<string> Said)> Mark(Outgoing d, byte[] file, WrittenPages.Issue issue)
    {
        var stroke = issue.Notation.IndexOf('/', StringComparison.Ordinal);
        var order = new UploadOrder(issue.Notation[..stroke], issue.Notation[(stroke + 1)..], paper.Place(d.AgencyId, issue.On), issue.On, $"{issue.Notation} {d.Subject}",
            issue.Code is { } code ? verification.Address(code) : null, issue.Code is null ? [] : [.. new[] { issue.By?.Name, d.SignerName }.OfType<string>()]);
        try
        {
            return page.Mark(file, order);
        }
        catch (PdfException)
        {
            return new Refusal("documents.marks.not-readable");
        }
    }

    private async ValueTask<byte[]?> Read(Outgoing document, CancellationToken cancel) =>
        Base(document) is { } hash ? await files.Read(hash, MostBytes, cancel) : null;

    /// <summary>As it was reviewed: what is prepared anew on another day begins there again.</summary>
    private static string? Base(Outgoing document) => document.DraftPdfHash ?? document.PdfHash;
}
