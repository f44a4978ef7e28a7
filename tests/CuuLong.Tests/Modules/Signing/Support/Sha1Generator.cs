using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Tests.Modules.Signing;

/// <summary>Issues over SHA-1, by PKCS#1 or by PSS with its defaults, which the framework no longer does.</summary>
internal sealed class Sha1Generator(RSA key, bool pss = false) : X509SignatureGenerator
{
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => Convert.FromHexString(pss ? "300D06092A864886F70D01010A3000" : "300D06092A864886F70D0101050500");

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => key.SignData(data, HashAlgorithmName.SHA1, pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);

    protected override PublicKey BuildPublicKey() => CreateForRSA(key, RSASignaturePadding.Pkcs1).PublicKey;
}
