using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Import;

/// <param name="Kind">Guessed from the subject: a person's carries an identity number or a given name.</param>
internal sealed record ReadCertificate(CertificateFacts Facts, HolderKind Kind, string HolderName, string? HolderTitle, string? HolderCode);

/// <summary>Reads a certificate of a .cer, .crt, .pem or .p7b file; of several the one that is looked for, else the first that is no authority's.</summary>
internal static class CertificateFile
{
    public const int Most = 256 * 1024;

    /// <summary>Bytes of a form that brings one: what is somewhat too large is answered in a sentence of its own.</summary>
    public const int MostSent = 1024 * 1024;

    /// <param name="serial">Of the one that is looked for, as the register writes it.</param>
    public static Outcome<ReadCertificate> Read(byte[] content, string fileName, string? serial = null)
    {
        if (content.Length > Most) return Refusal.On("Upload", "signing.file.too-large", Most / 1024);
        try
        {
            var found = Der(content).Select(d => X509CertificateLoader.LoadCertificate(d)).ToList();
            if (found.Count == 0) return Refusal.On("Upload", "signing.file.unreadable", fileName);
            return Of(found.FirstOrDefault(c => CertificateFacts.TidySerial(c.SerialNumber) == serial) ?? found.FirstOrDefault(c => !IsAuthority(c)) ?? found[0]);
        }
        catch (Exception broken) when (broken is CryptographicException or AsnContentException or FormatException or ArgumentException)
        {
            return Refusal.On("Upload", "signing.file.unreadable", fileName);
        }
    }

    public static ReadCertificate Of(X509Certificate2 certificate)
    {
        var subject = new SubjectNames(certificate.SubjectName);
        var (algorithm, size) = Key(certificate);
        var facts = new CertificateFacts(certificate.Subject, new SubjectNames(certificate.IssuerName).Common ?? certificate.Issuer, certificate.SerialNumber,
            new DateTimeOffset(certificate.NotBefore).ToUniversalTime(), new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
            Convert.ToHexStringLower(SHA256.HashData(certificate.RawDataMemory.Span)), algorithm, size, certificate.RawData, subject.Common, subject.PersonCode);
        var person = subject.PersonCode is not null || subject.Title is not null || subject.IsPerson;
        return new(facts, person ? HolderKind.Person : HolderKind.Organisation, subject.Common ?? certificate.Subject, subject.Title, subject.PersonCode ?? subject.OfficeCode);
    }

    private static (string, int) Key(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null) return ("RSA", rsa.KeySize);
        using var ecdsa = certificate.GetECDsaPublicKey();
        return ecdsa is not null ? ("ECDSA", ecdsa.KeySize) : (certificate.PublicKey.Oid.FriendlyName ?? "?", 0);
    }

    private static bool IsAuthority(X509Certificate2 certificate) => certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority);

    private static IEnumerable<byte[]> Der(byte[] content)
    {
        if (content.Length > 0 && content[0] == 0x30) return Inside(content);
        var text = Encoding.UTF8.GetString(content);
        var blocks = new List<byte[]>();
        for (var rest = text; PemEncoding.TryFind(rest, out var pem); rest = rest[pem.Location.End..])
            blocks.AddRange(Inside(Convert.FromBase64String(rest[pem.Base64Data])));
        return blocks;
    }

    /// <summary>A certificate is itself; a PKCS#7 holds several (RFC 5652: ContentInfo, SignedData, certificates [0]).</summary>
    private static List<byte[]> Inside(byte[] der)
    {
        var content = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
        if (!content.PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier)) return [der];
        if (content.ReadObjectIdentifier() != "1.2.840.113549.1.7.2") return [];
        var signed = content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        signed.ReadInteger();
        signed.ReadSetOf();
        signed.ReadSequence();
        var inside = new List<byte[]>();
        if (!signed.HasData || !signed.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0))) return inside;
        var set = signed.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 0));
        while (set.HasData && inside.Count < 50) inside.Add(set.ReadEncodedValue().ToArray());
        return inside;
    }
}
