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
        Assert.Equal(RevocationState.Good, State(certificate, [Of(pki.Authority.Addresses.Crl)]));
        Assert.Equal(RevocationState.Unknown, State(certificate, [Of(pki.Authority.Addresses.RootCrl)]));
        Assert.Equal(RevocationState.Revoked, State(certificate, [Of(pki.Authority.Addresses.RootCrl, certificate)]));
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
        Assert.Equal(RevocationState.Unknown, State(certificate, [Of(pki.Authority.Addresses.RootCrl, responder)], answer));
    }

    /// <summary>A list drops whom it has told of once after the end, unless it says that it keeps them (RFC 5280, 5; X.509, 9.5.2.8).</summary>
    [Theory, InlineData(-1, true), InlineData(9, true), InlineData(11, false)]
    public void A_list_of_later_speaks_of_ended_certificates_that_it_keeps(int since, bool good)
    {
        var certificate = pki.Person(life: TimeSpan.FromDays(10)).Certificate;
        var start = pki.Clock.Now;
        pki.Clock.Advance(TimeSpan.FromDays(20));
        var list = new OddList(Issuer, pki.Clock.Now.AddMinutes(-1)).Keeping(start.AddDays(since)).Make();
        Assert.Equal(good ? RevocationState.Good : RevocationState.Unknown, RevocationJudge.At(certificate, Issuer, RevocationEvidence.Read([list], []), start.AddDays(5), pki.Clock.Now).State);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_list_of_differences_is_no_list(bool critical) => Assert.Equal(RevocationState.Unknown,
        State(pki.Person().Certificate, [new OddList(Issuer, pki.Clock.Now.AddMinutes(-1)).With(Oids.DeltaCrl, critical, asn => asn.WriteInteger(1)).Make()]));

    [Fact]
    public void A_list_of_differences_revokes_whom_it_names()
    {
        var (certificate, now) = (pki.Person().Certificate, pki.Clock.Now);
        var differences = new OddList(Issuer, now.AddMinutes(-1)) { Revoked = [(certificate, now.AddMinutes(-5), X509RevocationReason.KeyCompromise)] }.With(Oids.DeltaCrl, true, asn => asn.WriteInteger(1));
        Assert.Equal(RevocationState.Revoked, State(certificate, [new OddList(Issuer, now.AddMinutes(-30)).Make(), differences.Make()]));
    }

    /// <summary>An entry of another authority's certificate that bears the same number revokes nobody here, and the list is not read for others either.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void A_list_with_entries_of_another_authority_is_no_list(bool critical)
    {
        var (named, other) = (pki.Person().Certificate, pki.Person().Certificate);
        var list = new OddList(Issuer, pki.Clock.Now.AddMinutes(-1)) { OfAnother = critical, Revoked = [(named, pki.Clock.Now.AddHours(-1), null)] }.Make();
        Assert.Equal((RevocationState.Unknown, RevocationState.Unknown), (State(named, [list]), State(other, [list])));
    }

    /// <summary>A list of some reasons only (onlySomeReasons) revokes, and clears nobody.</summary>
    [Theory, InlineData(true, "Revoked"), InlineData(false, "Unknown")]
    public void A_list_of_some_reasons_clears_nobody(bool named, string expected)
    {
        var (certificate, now) = (pki.Person().Certificate, pki.Clock.Now);
        var list = new OddList(Issuer, now.AddMinutes(-1)) { Revoked = named ? [(certificate, now.AddHours(-1), X509RevocationReason.KeyCompromise)] : [] };
        Assert.Equal(expected, State(certificate, [list.With(Oids.IssuingDistributionPoint, true, asn => { using (asn.PushSequence()) asn.WriteBitString([0x40], 6, Asn.Context(3, false)); }).Make()]).ToString());
    }

    [Fact]
    public void An_answer_by_a_short_key_proves_nothing_good()
    {
        var certificate = pki.Person().Certificate;
        using var pair = RSA.Create(1024);
        var request = new CertificateRequest("CN=OCSP", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(Oids.OcspSigning)], false));
        using var responder = TestCertificates.Subscriber(request, Issuer, pki.Clock.Now.AddDays(-1), pki.Clock.Now.AddDays(1), pki.Authority.Addresses);
        var book = new IssuedBook(folder["issued"]);
        book.Add(new IssuedLine(Convert.ToHexString(certificate.SerialNumberBytes.Span), "issued", pki.Clock.Now));
        var answer = new TestOcsp(Issuer, new LocalKey(responder.CopyWithPrivateKey(pair), []), book, pki.Clock).Answer(OcspRequest.About(certificate, Issuer));
        Assert.Equal(RevocationState.Unknown, State(certificate, [], answer));
    }

    /// <summary>A hold ends by newer evidence; one that anybody may have made ends none.</summary>
    [Theory, InlineData(true, "Revoked"), InlineData(false, "Good")]
    public void A_weak_list_ends_no_hold(bool weak, string expected)
    {
        var certificate = pki.Person().Certificate;
        var now = pki.Clock.Now;
        byte[] List(int minutes, bool faint, params (X509Certificate2, DateTimeOffset, X509RevocationReason?)[] held) => new OddList(Issuer, now.AddMinutes(minutes)) { Weak = faint, Revoked = held }.Make();
        Assert.Equal(expected, State(certificate, [List(-30, false), List(-20, false, (certificate, now.AddHours(-1), X509RevocationReason.CertificateHold)), List(-10, weak)]).ToString());
    }

    /// <summary>A list and its differences often bear one instant.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void Of_two_lists_of_one_instant_the_hold_counts(bool first)
    {
        var (certificate, at) = (pki.Person().Certificate, pki.Clock.Now.AddMinutes(-1));
        byte[][] lists = [new OddList(Issuer, at).Make(), new OddList(Issuer, at) { Revoked = [(certificate, at.AddHours(-1), X509RevocationReason.CertificateHold)] }.Make()];
        Assert.Equal(RevocationState.Revoked, State(certificate, first ? lists : [lists[1], lists[0]]));
    }

    [Fact]
    public void A_list_that_dropped_the_ended_certificate_ends_no_hold()
    {
        var certificate = pki.Person(life: TimeSpan.FromDays(10)).Certificate;
        var start = pki.Clock.Now;
        pki.Clock.Advance(TimeSpan.FromDays(20));
        byte[] List(int day, params (X509Certificate2, DateTimeOffset, X509RevocationReason?)[] held) => new OddList(Issuer, start.AddDays(day)) { Life = TimeSpan.FromDays(30), Revoked = held }.Make();
        var evidence = RevocationEvidence.Read([List(1), List(3, (certificate, start.AddDays(2), X509RevocationReason.CertificateHold)), List(19)], []);
        Assert.Equal(RevocationState.Revoked, RevocationJudge.At(certificate, Issuer, evidence, start.AddDays(5), pki.Clock.Now).State);
    }

    /// <summary>A responder that does not know the certificate, or may not be believed, is no reason not to read the list.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task Where_the_responder_says_nothing_the_list_is_read(bool unknown)
    {
        using var pair = RSA.Create(2048);
        var request = new CertificateRequest("CN=Nguyễn Văn Sót", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var missed = TestCertificates.Subscriber(request, Issuer, pki.Clock.Now.AddDays(-1), pki.Clock.Now.AddDays(9), pki.Authority.Addresses);
        var certificate = unknown ? missed : pki.Person().Certificate;
        var evidence = await pki.Source.About(certificate, Issuer);
        Assert.Equal((RevocationState.Good, unknown ? "CRL" : "OCSP"), (RevocationJudge.At(certificate, Issuer, evidence, pki.Clock.Now, pki.Clock.Now) is var status ? status.State : default, status.Source));
    }

    public void Dispose() => folder.Dispose();

    private byte[] Of(string point, params X509Certificate2[] revoked) =>
        new OddList(Issuer, pki.Clock.Now.AddMinutes(-1)) { Revoked = [.. revoked.Select(r => (r, pki.Clock.Now.AddHours(-1), (X509RevocationReason?)null))] }.Of(point).Make();

    private RevocationState State(X509Certificate2 certificate, byte[][] lists, params byte[][] answers) => RevocationJudge.At(
        certificate, Issuer, RevocationEvidence.Read(lists.Select(l => (ReadOnlyMemory<byte>)l), answers.Select(a => (ReadOnlyMemory<byte>)a)), pki.Clock.Now, pki.Clock.Now).State;
}
