using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>Where a certificate says that its revocation is told, and its issuer's certificate kept.</summary>
internal static class Addresses
{
    private const int Most = 8;

    public static IReadOnlyList<Uri> Ocsp(X509Certificate2 certificate) => Access(certificate, Oids.OcspAccess);

    /// <summary>caIssuers (RFC 5280, 4.2.2.1).</summary>
    public static IReadOnlyList<Uri> Issuers(X509Certificate2 certificate) => Access(certificate, Oids.CaIssuers);

    public static IReadOnlyList<Uri> Crl(X509Certificate2 certificate) => Read(certificate, Oids.CrlDistributionPoints, (asn, found) =>
    {
        var point = asn.ReadSequence();
        if (!point.Next(0)) return;
        var name = point.ReadSequence(Asn.Context(0));
        if (!name.Next(0)) return;
        Asn.Each(name.ReadSequence(Asn.Context(0)), each =>
        {
            if (each.Next(6)) Add(found, each);
            else each.ReadEncodedValue();
        });
    });

    private static List<Uri> Access(X509Certificate2 certificate, string method) => Read(certificate, Oids.AccessDescriptors, (asn, found) =>
    {
        var description = asn.ReadSequence();
        if (description.ReadObjectIdentifier() == method && description.Next(6)) Add(found, description);
        else description.ReadEncodedValue();
    });

    private static void Add(List<Uri> found, AsnReader asn)
    {
        var text = asn.ReadCharacterString(UniversalTagNumber.IA5String, Asn.Context(6, constructed: false));
        if (found.Count < Most && Uri.TryCreate(text, UriKind.Absolute, out var address)) found.Add(address);
    }

    private static List<Uri> Read(X509Certificate2 certificate, string extension, Action<AsnReader, List<Uri>> take)
    {
        var found = new List<Uri>();
        try
        {
            if (certificate.Extensions.FirstOrDefault(e => e.Oid?.Value == extension) is { } held)
                Asn.Each(Asn.Reader(held.RawData).ReadSequence(), each => take(each, found));
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong)) { }
        return found;
    }
}
