using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

internal sealed record CertificateDigest(HashAlgorithmName Hash, ReadOnlyMemory<byte> Value)
{
    public bool Fits(X509Certificate2 certificate) => Hashes.Same(Value, Hashes.Of(Hash, certificate.RawData));
}
