using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>A certificate, or the certificates and lists of a "certs-only" message (RFC 5652 without signers: .p7b, .p7c); empty for what is neither.</summary>
internal sealed record CertificateBag(IReadOnlyList<X509Certificate2> Certificates, IReadOnlyList<ReadOnlyMemory<byte>> Lists)
{
    public static CertificateBag Read(byte[] der)
    {
        if (Cms.Certificates.Load(der) is { } single) return new([single], []);
        IReadOnlyList<X509Certificate2> certificates = [];
        var lists = new List<ReadOnlyMemory<byte>>();
        try
        {
            var info = Asn.Reader(der).ReadSequence();
            if (info.ReadObjectIdentifier() != Oids.SignedData) return new([], []);
            var data = info.ReadSequence(Asn.Context(0)).ReadSequence();
            data.ReadIntegerBytes();
            data.ReadSetOf();
            data.ReadSequence();
            if (data.Next(0)) certificates = Cms.Certificates.In(data.ReadSetOf(Asn.Context(0)));
            if (data.Next(1)) Asn.Each(data.ReadSetOf(Asn.Context(1)), each => lists.Add(each.ReadEncodedValue()));
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong)) { }
        return new(certificates, lists);
    }
}
