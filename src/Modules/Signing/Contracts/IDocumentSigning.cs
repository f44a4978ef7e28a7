using CuuLong.Platform.Files;

namespace CuuLong.Signing.Contracts;

/// <summary>What other modules ask of signing: who can sign, a signature into a file, the verdict on a file.</summary>
public interface IDocumentSigning
{
    /// <summary>
    /// The ways in which the person (or the agency itself, when null) signs now, never none, keys of this installation first; or why
    /// there is none: not in the register, expired, revoked, its key beyond reach. Nothing is signed.
    /// </summary>
    ValueTask<Outcome<IReadOnlyList<SigningOffer>>> Ways(Guid agency, Guid? person, CancellationToken cancel = default);

    /// <summary>
    /// Appends the signature of a key of this installation to the stored file and stores the longer one; no byte before it changes. The
    /// agency's is refused while the file carries no person's, and brings what both are judged by later, as far as it can be had at
    /// that moment. For the other ways see <see cref="IAwaitedSignatures"/>.
    /// </summary>
    ValueTask<Outcome<SignedFile>> Sign(SigningOrder order, CancellationToken cancel = default);

    /// <summary>
    /// Appends the agency's signature whose mark is a text at the top right of the first page: an annex in a file of its own, or a copy in electronic
    /// form. Signatures that the file carries stay as they are, and none is asked for.
    /// </summary>
    ValueTask<Outcome<SignedFile>> Mark(CornerOrder order, CancellationToken cancel = default);

    /// <summary>Verifies every signature of the stored file as of now. A file without any has the verdict None.</summary>
    ValueTask<FileVerdict> Verify(string hash, CancellationToken cancel = default);

    /// <summary>What became, by the agency's register, of a certificate in the file's signatures: revoked or expired since. Null when nothing did.</summary>
    Task<Refusal?> Lapsed(string hash, Guid agency, CancellationToken cancel = default);
}

/// <param name="Person">Who signs; null for the agency's seal.</param>
/// <param name="Name">As the mark on the page says it: the person's name, or the agency's.</param>
/// <param name="Shown">What the mark says besides: number and notation, as decided before.</param>
/// <param name="At">The time that the signature states and shows.</param>
/// <param name="Certificate">Of the register, by which to sign; null leaves the choice.</param>
public sealed record SigningOrder(StoredFile File, Guid Agency, Guid? Person, string Name, string? Shown, DateTimeOffset At, Guid? Certificate = null);

public enum CornerKind { Annex, Copy }

/// <summary>Names of the fields in which such signatures stand; a further one in the same file has a number behind it.</summary>
public static class CornerFields
{
    public const string Annex = "PhuLuc", Copy = "BanSao";

    public static bool IsCopy(string field) => field.StartsWith(Copy, StringComparison.Ordinal);

    /// <summary>An agency's, like the seal.</summary>
    public static bool IsCorner(string field) => IsCopy(field) || field.StartsWith(Annex, StringComparison.Ordinal);
}

/// <param name="Name">The agency's, as the mark of a copy says it.</param>
/// <param name="Says">What stands above the time: number and notation of the annex's document; SAO Y, SAO LỤC or TRÍCH SAO.</param>
/// <param name="At">The time that the signature states and shows.</param>
public sealed record CornerOrder(StoredFile File, Guid Agency, string Name, CornerKind Kind, string Says, DateTimeOffset At);

/// <param name="Id">Of the certificate in the register.</param>
public sealed record SigningCertificate(Guid Id, string Holder, string Serial);

/// <param name="Short">Why the seal did not reach the level that the installation asks for; the signature itself stands.</param>
public sealed record SignedFile(StoredFile File, SigningCertificate Certificate, Refusal? Short = null);
