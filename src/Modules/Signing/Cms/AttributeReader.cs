using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CuuLong.Signing.Cms;

/// <summary>The signed attributes: each kind that is read at most once, with one value where the kind demands it (RFC 5652, 11).</summary>
internal static class AttributeReader
{
    /// <summary>Those that mean something here; how often others may come, their own definitions say.</summary>
    private static readonly string[] Single = [Oids.ContentType, Oids.MessageDigest, Oids.SigningTime, Oids.SigningCertificate, Oids.SigningCertificateV2, Oids.RevocationArchive];

    /// <param name="tagged">[0] as it stands in the SignerInfo.</param>
    /// <returns>Null attributes when they bind the certificate by a digest that is not read.</returns>
    public static (SignedAttributes?, IReadOnlyList<Evidence>) Read(ReadOnlyMemory<byte> tagged)
    {
        var set = tagged.ToArray();
        set[0] = 0x31;
        var values = Values(set);
        var digest = One(values, Oids.MessageDigest)?.ReadOctetString();
        var type = One(values, Oids.ContentType)?.ReadObjectIdentifier();
        var time = One(values, Oids.SigningTime)?.ReadTime();
        var evidence = values.TryGetValue(Oids.RevocationArchive, out var archive) ? Archived(archive) : [];
        if (!TryBind(values, out var bound)) return (null, []);
        return (new SignedAttributes(set, type, digest, bound, time is { Year: > 1 and < 9999 } ? time : null), evidence);
    }

    private static Dictionary<string, AsnReader> Values(byte[] set)
    {
        var values = new Dictionary<string, AsnReader>();
        Asn.Each(Asn.Reader(set).ReadSetOf(), each =>
        {
            var attribute = each.ReadSequence();
            var kind = attribute.ReadObjectIdentifier();
            var value = attribute.ReadSetOf();
            attribute.ThrowIfNotEmpty();
            if (!values.TryAdd(kind, value) && Single.Contains(kind)) throw new AsnContentException("an attribute twice");
        });
        return values;
    }

    private static AsnReader? One(Dictionary<string, AsnReader> values, string kind)
    {
        if (!values.TryGetValue(kind, out var set)) return null;
        var single = Asn.Reader(set.ReadEncodedValue());
        set.ThrowIfNotEmpty();
        return single;
    }

    /// <summary>The first ESSCertID is the signer's (RFC 5035, 3).</summary>
    /// <returns>False for one by a digest that is not read.</returns>
    private static bool TryBind(Dictionary<string, AsnReader> values, out CertificateDigest? bound)
    {
        bound = null;
        if (One(values, Oids.SigningCertificateV2) is { } second)
        {
            var id = second.ReadSequence().ReadSequence().ReadSequence();
            var hash = id.Next(UniversalTagNumber.Sequence) ? AlgorithmIdentifier.ReadHash(id) : HashAlgorithmName.SHA256;
            if (hash is { } known) bound = new CertificateDigest(known, id.ReadOctetString());
            return bound is not null;
        }
        if (One(values, Oids.SigningCertificate) is { } first) bound = new CertificateDigest(HashAlgorithmName.SHA1, first.ReadSequence().ReadSequence().ReadSequence().ReadOctetString());
        return true;
    }

    /// <summary>RevocationInfoArchival: [0] CRLs, [1] OCSP responses (ISO 32000-1, 12.8.3.3.2). What is not well formed in it proves nothing and breaks nothing.</summary>
    private static List<Evidence> Archived(AsnReader set)
    {
        var found = new List<Evidence>();
        try
        {
            Archived(set, found);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong)) { }
        return found;
    }

    private static void Archived(AsnReader set, List<Evidence> found)
    {
        var archive = set.ReadSequence();
        if (archive.Next(0)) Asn.Each(archive.ReadSequence(Asn.Context(0)).ReadSequence(), e => found.Add(new(false, e.ReadEncodedValue())));
        if (archive.Next(1)) Asn.Each(archive.ReadSequence(Asn.Context(1)).ReadSequence(), e => found.Add(new(true, e.ReadEncodedValue())));
    }
}
