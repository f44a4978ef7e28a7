using System.Security.Cryptography;

namespace CuuLong.Signing.Cms;

internal enum SignatureScheme { RsaPkcs1, RsaPss, Ecdsa }

/// <summary>How a key signs: the scheme, and the digest that goes into it. PSS means MGF1 with the same digest and a salt of its length.</summary>
internal sealed record SignatureAlgorithm(SignatureScheme Scheme, HashAlgorithmName Hash)
{
    /// <summary>SHA-1 is still read in old files, but proves nothing any more.</summary>
    public bool Weak => Hash == HashAlgorithmName.SHA1;
}
