namespace CuuLong.Signing.Cms;

/// <summary>Revocation evidence that an older form carries in a signed attribute.</summary>
internal readonly record struct Evidence(bool Ocsp, ReadOnlyMemory<byte> Encoded);
