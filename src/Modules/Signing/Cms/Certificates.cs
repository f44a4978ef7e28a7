using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>Certificates of strangers.</summary>
internal static class Certificates
{
    public const int MostBytes = 64 << 10;

    /// <summary>Null for what is not a certificate. The same one is given to all who load it: nobody disposes of it.</summary>
    public static X509Certificate2? Load(ReadOnlyMemory<byte> der) =>
        der.Length is 0 or > MostBytes ? null : CertificateMemory.Of(der.Span, () => Read(der));

    /// <summary>Those in a set or list of encoded certificates; what is of another kind or cannot be read is passed over.</summary>
    public static List<X509Certificate2> In(AsnReader list)
    {
        var found = new List<X509Certificate2>();
        Asn.Each(list, each =>
        {
            var isCertificate = each.Next(UniversalTagNumber.Sequence);
            var encoded = each.ReadEncodedValue();
            if (isCertificate && Load(encoded) is { } certificate) found.Add(certificate);
        });
        return found;
    }

    private static X509Certificate2? Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadCertificate(der.Span);
            Decode(certificate);
            return certificate;
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return null;
        }
    }

    /// <summary>Parts are decoded late; one that throws must not throw in the middle of a judgement.</summary>
    private static void Decode(X509Certificate2 certificate)
    {
        _ = (certificate.NotBefore, certificate.NotAfter, certificate.Subject, certificate.Issuer, certificate.PublicKey.Oid);
        foreach (var extension in certificate.Extensions)
            _ = extension switch
            {
                X509EnhancedKeyUsageExtension e => e.EnhancedKeyUsages.Count,
                X509KeyUsageExtension e => (int)e.KeyUsages,
                X509BasicConstraintsExtension e => e.PathLengthConstraint,
                X509SubjectKeyIdentifierExtension e => e.SubjectKeyIdentifierBytes.Length,
                _ => 0,
            };
    }

    public static DateTimeOffset From(this X509Certificate2 certificate) => new(certificate.NotBefore.ToUniversalTime());

    public static DateTimeOffset Until(this X509Certificate2 certificate) => new(certificate.NotAfter.ToUniversalTime());

    public static bool HoldsAt(this X509Certificate2 certificate, DateTimeOffset instant) => certificate.From() <= instant && instant <= certificate.Until();

    /// <summary>Names the other as its issuer; that it is, its key proves (<see cref="IssuedCertificate.SignedBy"/>).</summary>
    public static bool NamesAsIssuer(this X509Certificate2 certificate, X509Certificate2 issuer) => DistinguishedNames.Same(issuer.SubjectName.RawData, certificate.IssuerName.RawData);

    /// <summary>Issued under its own name (RFC 5280, 3.2): a root, or an authority that certified another key of its own.</summary>
    public static bool IsSelfIssued(this X509Certificate2 certificate) => certificate.NamesAsIssuer(certificate);

    /// <summary>Its key usage, where it has one, lets its key sign something else than certificates and lists (RFC 5280, 4.2.1.3).</summary>
    public static bool MaySignData(this X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().All(u => (u.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0);

    /// <summary>Lower-case hex of the SHA-256 of the whole certificate: its name everywhere in the module.</summary>
    public static string Print(this X509Certificate2 certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));
}
