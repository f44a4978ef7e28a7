using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;

namespace CuuLong.Signing.Contracts;

/// <summary>What other modules ask of signing: who can sign, a signature into a file, the verdict on a file.</summary>
public interface IDocumentSigning
{
    /// <summary>
    /// The certificate with which the person (or the agency itself, when null) signs here now; or why there is none: not in the register,
    /// expired, revoked, its key not at hand. Nothing is signed.
    /// </summary>
    ValueTask<Outcome<SigningCertificate>> Ready(Guid agency, Guid? person, CancellationToken cancel = default);

    /// <summary>
    /// Appends the signature to the stored file and stores the longer one; no byte before it changes. The agency's is refused while the
    /// file carries no person's.
    /// </summary>
    ValueTask<Outcome<SignedFile>> Sign(SigningOrder order, CancellationToken cancel = default);

    /// <summary>Verifies every signature of the stored file as of now. A file without any has the verdict None.</summary>
    ValueTask<FileVerdict> Verify(string hash, CancellationToken cancel = default);
}

/// <param name="Person">Who signs; null for the agency's seal.</param>
/// <param name="Name">As the mark on the page says it: the person's name, or the agency's.</param>
/// <param name="Shown">What the mark says besides: number and notation, as decided before.</param>
/// <param name="At">The time that the signature states and shows.</param>
public sealed record SigningOrder(StoredFile File, Guid Agency, Guid? Person, string Name, string? Shown, DateTimeOffset At);

/// <param name="Id">Of the certificate in the register.</param>
public sealed record SigningCertificate(Guid Id, string Holder, string Serial);

public sealed record SignedFile(StoredFile File, SigningCertificate Certificate);
