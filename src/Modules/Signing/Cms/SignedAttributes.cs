namespace CuuLong.Signing.Cms;

/// <param name="Encoded">The DER SET that was signed.</param>
/// <param name="SigningCertificate">Digest of the signer's certificate that the signer bound in (ESS); null when he did not.</param>
/// <param name="SigningTime">The time the signer claims.</param>
internal sealed record SignedAttributes(
    ReadOnlyMemory<byte> Encoded, string? ContentType, ReadOnlyMemory<byte>? MessageDigest, CertificateDigest? SigningCertificate, DateTimeOffset? SigningTime);
