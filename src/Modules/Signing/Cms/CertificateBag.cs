using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>A certificate, or those of a "certs-only" message (RFC 5652 without signers: .p7b, .p7c).</summary>
internal static class CertificateBag
{
    /// <summary>Empty for what is neither.</summary>
    public static IReadOnlyList<X509Certificate2> Read(byte[] der)
    {
        if (Certificates.Load(der) is { } single) return [single];
        var found = new List<X509Certificate2>();
        try
        {
            var info = Asn.Reader(der).ReadSequence();
            if (info.ReadObjectIdentifier() != Oids.SignedData) return [];
            var data = info.ReadSequence(Asn.Context(0)).ReadSequence();
            data.ReadIntegerBytes();
            data.ReadSetOf();
            data.ReadSequence();
            if (data.Next(0)) Asn.Each(data.ReadSetOf(Asn.Context(0)), each => { if (Certificates.Load(each.ReadEncodedValue()) is { } certificate) found.Add(certificate); });
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong)) { }
        return found;
    }
}
