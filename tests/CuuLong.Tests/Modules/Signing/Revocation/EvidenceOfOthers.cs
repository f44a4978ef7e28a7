using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;

namespace CuuLong.Tests.Modules.Signing.Revocation;

/// <summary>Genuine evidence of the right authority that speaks of other certificates, or by a voice that was taken from it.</summary>
public sealed class EvidenceOfOthers : IDisposable
{
    private readonly Pki pki = new();
    private readonly TempFolder folder = new();

    private X509Certificate2 Issuer => pki.Authority.Issuing;

    [Fact]
    public void A_list_speaks_of_the_certificates_of_its_distribution_point_only()
    {
        var certificate = pki.Person().Certificate;
        Assert.Equal(RevocationState.Good, State(certificate, [PointList.Of(Issuer, pki.Authority.Addresses.Crl, pki.Clock.Now)]));
        Assert.Equal(RevocationState.Unknown, State(certificate, [PointList.Of(Issuer, pki.Authority.Addresses.RootCrl, pki.Clock.Now)]));
        Assert.Equal(RevocationState.Revoked, State(certificate, [PointList.Of(Issuer, pki.Authority.Addresses.RootCrl, pki.Clock.Now, certificate)]));
    }

    [Fact]
    public void A_responder_that_a_list_names_is_not_believed()
    {
        var certificate = pki.Person().Certificate;
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var responder = TestCertificates.Responder(pair, Issuer);
        var book = new IssuedBook(folder["issued"]);
        book.Add(new IssuedLine(Convert.ToHexString(certificate.SerialNumberBytes.Span), "issued", pki.Clock.Now));
        var answer = new TestOcsp(Issuer, new LocalKey(responder.CopyWithPrivateKey(pair), []), book, pki.Clock).Answer(OcspRequest.About(certificate, Issuer));
        Assert.Equal(RevocationState.Good, State(certificate, [], answer));
        Assert.Equal(RevocationState.Unknown, State(certificate, [PointList.Of(Issuer, pki.Authority.Addresses.RootCrl, pki.Clock.Now, responder)], answer));
    }

    public void Dispose() => folder.Dispose();

    private RevocationState State(X509Certificate2 certificate, byte[][] lists, params byte[][] answers) => RevocationJudge.At(
        certificate, Issuer, RevocationEvidence.Read(lists.Select(l => (ReadOnlyMemory<byte>)l), answers.Select(a => (ReadOnlyMemory<byte>)a)), pki.Clock.Now, pki.Clock.Now).State;
}

/// <summary>A list of one distribution point (RFC 5280, 5.2.5), which the framework's builder does not write: a list of its own, with the extension put in and signed anew.</summary>
file static class PointList
{
    public static byte[] Of(X509Certificate2 issuer, string point, DateTimeOffset now, params X509Certificate2[] revoked)
    {
        var plain = new CertificateRevocationListBuilder();
        foreach (var each in revoked) plain.AddEntry(each, now.AddHours(-1));
        var whole = new AsnReader(plain.Build(issuer, 1, now.AddDays(1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now.AddMinutes(-1)), AsnEncodingRules.DER).ReadSequence();
        var (body, algorithm) = (whole.ReadSequence(), whole.ReadEncodedValue());
        var signed = new AsnWriter(AsnEncodingRules.DER);
        using (signed.PushSequence())
        {
            while (body.HasData && !body.PeekTag().HasSameClassAndValue(Asn.Context(0))) signed.WriteEncodedValue(body.ReadEncodedValue().Span);
            using (signed.PushSequence(Asn.Context(0)))
            using (signed.PushSequence())
            using (signed.PushSequence())
            {
                signed.WriteObjectIdentifier(Oids.IssuingDistributionPoint);
                signed.WriteBoolean(true);
                using (signed.PushOctetString())
                using (signed.PushSequence())
                using (signed.PushSequence(Asn.Context(0)))
                using (signed.PushSequence(Asn.Context(0)))
                    signed.WriteCharacterString(UniversalTagNumber.IA5String, point, new Asn1Tag(TagClass.ContextSpecific, 6));
            }
        }
        using var key = issuer.GetRSAPrivateKey()!;
        var list = new AsnWriter(AsnEncodingRules.DER);
        using (list.PushSequence())
        {
            list.WriteEncodedValue(signed.Encode());
            list.WriteEncodedValue(algorithm.Span);
            list.WriteBitString(key.SignData(signed.Encode(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
        return list.Encode();
    }
}
