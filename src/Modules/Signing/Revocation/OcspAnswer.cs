namespace CuuLong.Signing.Revocation;

/// <summary>What a response says of one certificate.</summary>
/// <param name="KeepsSince">It still knows of certificates that ended since then (archive cutoff, RFC 6960, 4.4.4).</param>
internal sealed record OcspAnswer(OcspId Id, OcspStatus Status, RevokedEntry? Revoked, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, DateTimeOffset? KeepsSince = null);
