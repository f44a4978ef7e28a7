using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Time;

/// <summary>Integrity of a token. Whether the authority is trusted, and was at the time, is for the judge.</summary>
internal static class TimestampCheck
{
    /// <param name="stamped">The very bytes that were stamped: SignerInfo.signature, or the covered bytes of a document time-stamp.</param>
    public static TimestampFault OfContent(TimestampToken token, ReadOnlySpan<byte> stamped) => OfDigest(token, Hashes.Of(token.Hash, stamped));

    /// <param name="digest">Of what was stamped, by <see cref="TimestampToken.Hash"/>.</param>
    public static TimestampFault OfDigest(TimestampToken token, ReadOnlySpan<byte> digest)
    {
        if (!Hashes.Same(token.Imprint, digest)) return TimestampFault.OtherImprint;
        var integrity = CmsCheck.Check(token.Cms, Hashes.Of(token.Cms.Digest, token.Cms.Content!.Value.Span));
        if (integrity != CmsIntegrity.Sound) return integrity == CmsIntegrity.NoCertificate ? TimestampFault.NoCertificate : TimestampFault.BrokenSignature;
        if (token.Cms.Attributes?.SigningCertificate is null) return TimestampFault.Unbound;
        if (token.Foreign) return TimestampFault.Foreign;
        return IsAuthority(token.Cms.Signer!) ? TimestampFault.None : TimestampFault.NotAnAuthority;
    }

    /// <summary>Extended key usage critical, and timeStamping its only purpose; a key usage that lets it sign. X509Chain lets certificates without any pass.</summary>
    public static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().ToList() is [{ Critical: true } usage]
        && usage.EnhancedKeyUsages.Count == 1 && usage.EnhancedKeyUsages[0].Value == Oids.TimeStamping && certificate.MaySignData();
}
