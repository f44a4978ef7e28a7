using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>The signature on a certificate, checked by its issuer's key alone.</summary>
internal static class IssuedCertificate
{
    /// <summary>Null for one that is not read.</summary>
    public static SignatureAlgorithm? Algorithm(X509Certificate2 certificate)
    {
        try
        {
            var asn = Asn.Reader(certificate.RawData).ReadSequence();
            asn.ReadEncodedValue();
            return AlgorithmIdentifier.ReadSignature(asn, null);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return null;
        }
    }

    public static bool SignedBy(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            var asn = Asn.Reader(certificate.RawData).ReadSequence();
            var signed = asn.ReadEncodedValue();
            var algorithm = AlgorithmIdentifier.ReadSignature(asn, null);
            return algorithm is not null && PublicKeys.VerifyData(issuer, algorithm, signed.Span, asn.ReadBitString(out _));
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return false;
        }
    }
}
