using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Revocation;

namespace CuuLong.Signing.Validation;

/// <summary>A certificate of the path and whether it was revoked at the instant that matters.</summary>
internal sealed record Link(X509Certificate2 Certificate, RevocationStatus Revocation);
