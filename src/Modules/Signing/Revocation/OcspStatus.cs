namespace CuuLong.Signing.Revocation;

internal enum OcspStatus { Good, Revoked, Unknown }
