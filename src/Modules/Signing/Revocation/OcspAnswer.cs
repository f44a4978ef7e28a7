namespace CuuLong.Signing.Revocation;

/// <summary>What a response says of one certificate.</summary>
internal sealed record OcspAnswer(OcspId Id, OcspStatus Status, RevokedEntry? Revoked, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate);
