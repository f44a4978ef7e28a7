using CuuLong.Platform.People;

namespace CuuLong.Documents.Model;

/// <summary>
/// The way of digital signatures: number and day are decided first, the person signs exactly that file, the clerk seals it. A signed
/// file is never written anew; a document that comes back is signed anew under the number it has.
/// </summary>
internal sealed partial class Outgoing
{
    /// <summary>Under which the public verification finds it; in the QR. From the preparation on.</summary>
    public string? Code { get; private set; }

    /// <summary>The PDF as it was reviewed, while <see cref="PdfHash"/> is the numbered or signed one.</summary>
    public string? DraftPdfHash { get; private set; }

    /// <summary>The file with the person's signature.</summary>
    public string? SignedHash { get; private set; }

    /// <summary>The file with both signatures.</summary>
    public string? SealedHash { get; private set; }

    /// <summary>When it was issued with both signatures valid; null for what is signed on paper.</summary>
    public DateTimeOffset? SealedAt { get; private set; }

    /// <summary>How far the sealed file's signatures go ("B-LT"), as its verification found; it says whether the file alone tells their worth later.</summary>
    public string? SealLevel { get; private set; }

    public bool Digital => SignedHash is not null;

    /// <summary>Number and day are on the page that is to be signed.</summary>
    public Refusal? Prepare(string book, long number, string notation, DateOnly on, string code, string pdf, string? marks)
    {
        if (State != OutgoingState.Signing) return WrongState();
        // The page of a text is set anew whenever it is wanted.
        if (Body is null) DraftPdfHash ??= PdfHash;
        (Book, Year, Number, Notation, IssuedOn, Code, PdfHash, PageMarks) = (book, on.Year, number, notation, on, code, pdf, marks);
        return null;
    }

    /// <param name="shown">Hash of the file that the signer was shown.</param>
    public Refusal? CanSign(string shown, DateOnly today)
    {
        if (State != OutgoingState.Signing) return WrongState();
        if (PdfHash is null) return new Refusal("documents.outgoing.no-pdf");
        if (Number is null) return new Refusal("documents.sign.not-prepared");
        if (IssuedOn != today) return new Refusal("documents.sign.day-passed", null, Notation, IssuedOn);
        return shown == PdfHash ? null : new Refusal("documents.sign.not-shown", null, Notation);
    }

    public void Sign(string by, string title, DelegationKind? signedAs, DateTimeOffset at, string pdf)
    {
        (State, SignedBy, SignedTitle, SignedAs, SignedAt) = (OutgoingState.Signed, by, title, signedAs, at);
        (SignedHash, PdfHash) = (pdf, pdf);
    }

    /// <summary>What waits for the seal is the file that the person signed.</summary>
    public Refusal? CanSeal(string shown)
    {
        if (State != OutgoingState.Signed || !Digital) return WrongState();
        if (SealedHash is not null) return new Refusal("documents.seal.there");
        return shown == SignedHash && shown == PdfHash ? null : new Refusal("documents.sign.not-shown", null, Notation);
    }

    /// <summary>The agency's signature came from a device of its own; issuing is the clerk's next act.</summary>
    public void TakeSeal(string pdf) => (SealedHash, PdfHash) = (pdf, pdf);

    /// <param name="valid">Both signatures were found valid.</param>
    public void Seal(string pdf, bool valid, string level, DateTimeOffset at) => (SealedHash, PdfHash, SealedAt, SealLevel) = (pdf, pdf, valid ? at : null, level);

    /// <summary>What was signed is void; the number stays with the document.</summary>
    private void Unsign()
    {
        PdfHash = Body is null ? DraftPdfHash ?? PdfHash : null;
        (DraftPdfHash, SignedHash, SealedHash, SealedAt, SealLevel, PageMarks) = (null, null, null, null, null, null);
    }
}
