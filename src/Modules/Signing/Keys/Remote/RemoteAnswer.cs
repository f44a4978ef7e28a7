using System.Security.Cryptography;

namespace CuuLong.Signing.Keys.Remote;

/// <param name="Signature">RSA block, or DER of ECDSA.</param>
/// <param name="Certificate">With which the service says it signed, DER; null when it does not say.</param>
internal sealed record RemoteAnswer(RemoteState State, byte[]? Signature = null, byte[]? Certificate = null);
