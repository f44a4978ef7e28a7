using CuuLong.Documents.Model;
using CuuLong.Documents.Paper;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Files;
using CuuLong.Platform.People;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>The page of a document: one written here is set anew for whoever looks at the draft; either kind is kept once it has number and day.</summary>
internal sealed class WrittenPages(OutgoingPaper paper, UploadedPages uploaded, IFileStore files, PublicVerification verification)
{
    /// <param name="Code">For the QR code of what is signed digitally; null draws none.</param>
    /// <param name="By">Who signs in the signer's stead.</param>
    public sealed record Issue(long Number, string Notation, DateOnly On, string? Code, (DelegationKind As, string Title, string Name)? By);

    /// <param name="Marks">What was put on an uploaded file; null for a page that was set here.</param>
    public sealed record Kept(string Hash, string? Marks);

    /// <summary>A page that was set before the transaction, when this is the very document and the very number that it then gets.</summary>
    public sealed record Ahead(int Version, Issue Issue, Outcome<Kept?> Page);

    /// <summary>As it stands, without number and day. The same draft gives the same bytes.</summary>
    public Outcome<byte[]> Draft(Outgoing document) => paper.Write(Order(document));

    /// <summary>Sets the page with what will probably stand on it, so that nobody waits for the book of numbers meanwhile.</summary>
    public async Task<Ahead> SetAhead(Outgoing document, Issue likely, CancellationToken cancel) => new(document.Version, likely, await Keep(document, likely, cancel));

    /// <inheritdoc cref="Keep(Outgoing, Issue, CancellationToken)"/>
    /// <param name="ahead">Taken when it came true.</param>
    public async Task<Outcome<Kept?>> Keep(Outgoing document, Issue issue, Ahead? ahead, CancellationToken cancel) =>
        ahead is not null && ahead.Version == document.Version && ahead.Issue == issue ? ahead.Page : await Keep(document, issue, cancel);

    /// <summary>Sets the page, or marks the uploaded one, and stores it.</summary>
    /// <returns>Null for an uploaded document without a file that could be marked.</returns>
    public async Task<Outcome<Kept?>> Keep(Outgoing document, Issue issue, CancellationToken cancel)
    {
        if (document.Body is null) return await uploaded.Keep(document, issue, cancel);
        var order = Order(document) with { Number = issue.Number, On = issue.On, By = issue.By, VerifyAt = issue.Code is { } code ? verification.Address(code) : null };
        var page = paper.Write(order);
        if (page.Refused) return page.Refusal;
        var saved = await files.Save(new MemoryStream(page.Value), Naming.Pdf(issue.Notation), cancel);
        return saved.Refused ? saved.Refusal : new Kept(saved.Value.Hash, null);
    }

    private static PaperOrder Order(Outgoing d) =>
        new(d.AgencyId, d.UnitId, d.Type, d.Subject, d.Urgency, d.Body ?? "", d.RecipientIds, d.AlsoTo, d.SignerTitle, d.SignerName, d.DrafterName, d.DraftedAt);
}
