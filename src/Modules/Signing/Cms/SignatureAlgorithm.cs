using System.Security.Cryptography;

namespace CuuLong.Signing.Cms;

internal enum SignatureScheme { RsaPkcs1, RsaPss, Ecdsa }

/// <summary>How a key signs: the scheme, and the digest that goes into it. PSS means MGF1 with the same digest.</summary>
/// <param name="Salt">Bytes of PSS's salt when they are not the digest's: OpenSSL takes as many as fit.</param>
internal sealed record SignatureAlgorithm(SignatureScheme Scheme, HashAlgorithmName Hash, int? Salt = null)
{
    /// <summary>SHA-1 is still read in old files, but proves nothing any more.</summary>
    public bool Weak => Hash == HashAlgorithmName.SHA1;
}
