using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>The names of the lists that a certificate stands on when it is revoked (RFC 5280, 4.2.1.13), encoded.</summary>
internal static class DistributionPoints
{
    public static IReadOnlyList<ReadOnlyMemory<byte>> Of(X509Certificate2 certificate)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        try
        {
            if (certificate.Extensions.FirstOrDefault(e => e.Oid?.Value == Oids.CrlDistributionPoints) is { } held)
                Asn.Each(Asn.Reader(held.RawData).ReadSequence(), each =>
                {
                    var point = each.ReadSequence();
                    if (point.Next(0)) found.AddRange(Names(point.ReadSequence(Asn.Context(0))));
                });
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong)) { }
        return found;
    }

    /// <summary>The full names of a DistributionPointName; none when it is named relative to the issuer, which matches nothing here.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Names(AsnReader name)
    {
        var names = new List<ReadOnlyMemory<byte>>();
        if (name.Next(0)) Asn.Each(name.ReadSequence(Asn.Context(0)), each => names.Add(each.ReadEncodedValue()));
        else if (name.HasData) name.ReadEncodedValue();
        return names;
    }
}
