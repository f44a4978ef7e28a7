using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Keys.Remote;

/// <summary>A key that is elsewhere: its certificate prepares and assembles, its signature comes by another way.</summary>
internal sealed class AbsentKey(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain, bool pss = false) : ISignatureKey
{
    public X509Certificate2 Certificate { get; } = certificate;

    public IReadOnlyList<X509Certificate2> Chain { get; } = chain;

    public SignatureAlgorithm Algorithm { get; } = KeyAlgorithms.Of(certificate, pss);

    public ValueTask<byte[]> SignDigest(HashAlgorithmName hash, ReadOnlyMemory<byte> digest, CancellationToken cancel = default) =>
        throw new KeyRefusedException(new Refusal("signing.key.elsewhere"));
}
