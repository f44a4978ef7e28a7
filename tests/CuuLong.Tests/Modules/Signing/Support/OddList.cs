using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Tests.Modules.Signing;

/// <summary>Lists that the framework's builder does not write: a list of its own, with other extensions put in and signed anew.</summary>
internal sealed record OddList(X509Certificate2 Issuer, DateTimeOffset At)
{
    public TimeSpan Life { get; init; } = TimeSpan.FromDays(1);

    /// <summary>As the list writes its issuer; as the certificate when null.</summary>
    public X500DistinguishedName? Name { get; init; }

    /// <summary>Each entry says that it is of another authority's certificate (certificateIssuer), critical or not; null when none says.</summary>
    public bool? OfAnother { get; init; }

    /// <summary>Signed over SHA-1.</summary>
    public bool Weak { get; init; }

    public IReadOnlyList<(X509Certificate2 Certificate, DateTimeOffset At, X509RevocationReason? Reason)> Revoked { get; init; } = [];

    private readonly List<(string Oid, bool Critical, byte[] Value)> extensions = [];

    public OddList With(string oid, bool critical, Action<AsnWriter> value)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        value(asn);
        extensions.Add((oid, critical, asn.Encode()));
        return this;
    }

    /// <summary>Of one distribution point (RFC 5280, 5.2.5).</summary>
    public OddList Of(string point) => With(Oids.IssuingDistributionPoint, true, asn =>
    {
        using (asn.PushSequence())
        using (asn.PushSequence(Asn.Context(0)))
        using (asn.PushSequence(Asn.Context(0)))
            asn.WriteCharacterString(UniversalTagNumber.IA5String, point, new Asn1Tag(TagClass.ContextSpecific, 6));
    });

    /// <summary>Certificates that ended since then are kept on it (X.509, 9.5.2.8).</summary>
    public OddList Keeping(DateTimeOffset since) => With("2.5.29.60", false, asn => asn.WriteGeneralizedTime(since, omitFractionalSeconds: true));

    public byte[] Make()
    {
        using var key = Issuer.GetRSAPrivateKey()!;
        var own = X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        var plain = new CertificateRevocationListBuilder();
        foreach (var (certificate, at, reason) in Revoked) plain.AddEntry(certificate, at, reason);
        var body = new AsnReader(plain.Build(Name ?? Issuer.SubjectName, own, 1, At + Life, HashAlgorithmName.SHA256, X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier([1]), At), AsnEncodingRules.DER).ReadSequence().ReadSequence();
        var generator = Weak ? new Sha1Generator(key) : own;
        var algorithm = generator.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256);
        var signed = Body(body, algorithm);
        var list = new AsnWriter(AsnEncodingRules.DER);
        using (list.PushSequence())
        {
            list.WriteEncodedValue(signed);
            list.WriteEncodedValue(algorithm);
            list.WriteBitString(generator.SignData(signed, HashAlgorithmName.SHA256));
        }
        return list.Encode();
    }

    private byte[] Body(AsnReader body, byte[] algorithm)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        {
            asn.WriteEncodedValue(body.ReadEncodedValue().Span);
            body.ReadEncodedValue();
            asn.WriteEncodedValue(algorithm);
            asn.WriteEncodedValue(body.ReadEncodedValue().Span);
            while (body.HasData && !body.PeekTag().HasSameClassAndValue(Asn.Context(0)))
                if (OfAnother is { } critical && body.Next(UniversalTagNumber.Sequence)) WriteEntries(asn, body.ReadSequence(), critical);
                else asn.WriteEncodedValue(body.ReadEncodedValue().Span);
            if (extensions.Count > 0) WriteExtensions(asn);
        }
        return asn.Encode();
    }

    private static void WriteEntries(AsnWriter asn, AsnReader entries, bool critical)
    {
        using (asn.PushSequence())
            while (entries.HasData)
                using (asn.PushSequence())
                {
                    for (var entry = entries.ReadSequence(); entry.HasData && !entry.Next(UniversalTagNumber.Sequence);) asn.WriteEncodedValue(entry.ReadEncodedValue().Span);
                    using (asn.PushSequence())
                    using (asn.PushSequence())
                    {
                        asn.WriteObjectIdentifier(Oids.CertificateIssuer);
                        if (critical) asn.WriteBoolean(true);
                        asn.WriteOctetString([0x30, 0]);
                    }
                }
    }

    private void WriteExtensions(AsnWriter asn)
    {
        using (asn.PushSequence(Asn.Context(0)))
        using (asn.PushSequence())
            foreach (var (oid, critical, value) in extensions)
                using (asn.PushSequence())
                {
                    asn.WriteObjectIdentifier(oid);
                    if (critical) asn.WriteBoolean(true);
                    asn.WriteOctetString(value);
                }
    }
}
