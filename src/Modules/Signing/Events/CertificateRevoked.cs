namespace CuuLong.Signing.Events;

/// <summary>The register learned that a certificate was revoked.</summary>
/// <param name="Serial">Upper-case hex, in whole bytes.</param>
/// <param name="Thumbprint">Null where only the facts were typed.</param>
/// <param name="At">From when on it is worth nothing.</param>
internal sealed record CertificateRevoked(Guid CertificateId, string Serial, string? Thumbprint, DateTimeOffset At);
