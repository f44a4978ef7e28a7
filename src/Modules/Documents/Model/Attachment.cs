using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Model;

/// <summary>
/// An annex of an outgoing document in a file of its own, or a further file of a paper line. An annex goes out as a PDF with the agency's
/// signature at its top right (NĐ 30/2020, Phụ lục I); what was brought stays beside it.
/// </summary>
internal sealed class Attachment
{
    public Guid Id { get; init; }

    /// <summary>The outgoing document or the line.</summary>
    public Guid OwnerId { get; init; }
    public Guid AgencyId { get; init; }

    /// <summary>Its place among the annexes, from 1; keys made in the same instant say nothing of it.</summary>
    public int Place { get; set; }

    /// <summary>As it was brought.</summary>
    public string Hash { get; init; } = "";
    public string Name { get; init; } = "";
    public string Type { get; init; } = "";
    public long Size { get; init; }

    /// <summary>Its pages: itself, or what the converter made of it; null while there are none.</summary>
    public string? PdfHash { get; set; }

    /// <summary>Its pages with the agency's signature, as they were issued.</summary>
    public string? SealedHash { get; private set; }

    /// <summary>What verifying it found, when it was issued or arrived; null where there was nothing to verify.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>As <see cref="Model.Signatures"/> writes them.</summary>
    public string? Signatures { get; private set; }

    /// <summary>What is opened: the signed pages, else the pages, else the file that was brought.</summary>
    public StoredFile Shown() => (SealedHash ?? PdfHash) is { } pdf ? new(pdf, Path.ChangeExtension(Name, ".pdf"), FileKind.Pdf.Type, Size) : Brought();

    public StoredFile Brought() => new(Hash, Name, Type, Size);

    public bool HasPages => PdfHash is not null;

    public void Seal(string pdf, FileVerdict verdict)
    {
        SealedHash = pdf;
        Judge(verdict);
    }

    public void Judge(FileVerdict verdict) => (Verdict, Signatures) = (verdict.Verdict, Model.Signatures.Write(verdict));
}
