using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Keys;

/// <summary>A private key in this process's memory. Handles of OpenSSL may be shared: many sign at once.</summary>
internal sealed class LocalKey : ISignatureKey, IDisposable
{
    private readonly RSA? rsa;
    private readonly ECDsa? ec;

    /// <param name="certificate">With its private key.</param>
    public LocalKey(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain, bool pss = false)
    {
        (Certificate, Chain) = (certificate, chain);
        rsa = certificate.GetRSAPrivateKey();
        ec = certificate.GetECDsaPrivateKey();
        if (rsa is null && ec is null) throw new KeyRefusedException(new Refusal("signing.key.no-private-key"));
        Algorithm = KeyAlgorithms.Of(certificate, pss);
    }

    public X509Certificate2 Certificate { get; }

    public IReadOnlyList<X509Certificate2> Chain { get; }

    public SignatureAlgorithm Algorithm { get; }

    public ValueTask<byte[]> SignDigest(HashAlgorithmName hash, ReadOnlyMemory<byte> digest, CancellationToken cancel = default)
    {
        KeyAlgorithms.Demand(this, hash, digest);
        return ValueTask.FromResult(ec is not null
            ? ec.SignHash(digest.Span, DSASignatureFormat.Rfc3279DerSequence)
            : rsa!.SignHash(digest.Span, hash, Algorithm.Scheme == SignatureScheme.RsaPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    public void Dispose()
    {
        rsa?.Dispose();
        ec?.Dispose();
    }
}
