using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;

namespace CuuLong.Tests.Modules.Signing.Revocation;

/// <summary>Lists and answers: genuine, stale, replayed, forged, contradictory.</summary>
public sealed class AskingForRevocation
{
    private readonly Pki pki = new();

    private X509Certificate2 Issuer => pki.Authority.Issuing;

    [Fact]
    public async Task An_answer_is_remembered_until_it_is_asked_anew()
    {
        var certificate = pki.Person().Certificate;
        Assert.Equal(RevocationState.Good, Now(await pki.Source.About(certificate, Issuer), certificate).State);
        pki.Clock.Advance(TimeSpan.FromMinutes(5));
        pki.Authority.Revoke(certificate);
        Assert.Equal(RevocationState.Good, Now(await pki.Source.About(certificate, Issuer), certificate).State);
        Assert.Equal(RevocationState.Revoked, Now(await pki.Source.About(certificate, Issuer, refresh: true), certificate).State);
    }

    [Fact]
    public void The_list_and_the_responder_say_the_same()
    {
        var certificate = pki.Person().Certificate;
        Assert.Equal(RevocationState.Good, Now(List(), certificate).State);
        pki.Authority.Revoke(certificate, RevokedEntry.KeyCompromise);
        foreach (var evidence in new[] { List(), Answer(certificate) })
        {
            var status = Now(evidence, certificate);
            Assert.Equal((RevocationState.Revoked, RevokedEntry.KeyCompromise), (status.State, status.Entry!.Reason));
        }
    }

    [Fact]
    public void An_old_good_answer_shown_again_proves_nothing()
    {
        var certificate = pki.Person().Certificate;
        var old = Answer(certificate);
        pki.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(RevocationState.Unknown, Now(old, certificate).State);
    }

    [Fact]
    public void A_revocation_outweighs_a_good_answer()
    {
        var certificate = pki.Person().Certificate;
        var good = Answer(certificate);
        pki.Clock.Advance(TimeSpan.FromMinutes(10));
        pki.Authority.Revoke(certificate);
        Assert.Equal(RevocationState.Revoked, Now(good.With(List()), certificate).State);
        Assert.Equal(RevocationState.Revoked, Now(List().With(good), certificate).State);
    }

    [Fact]
    public void A_hold_ends_with_newer_evidence()
    {
        var certificate = pki.Person().Certificate;
        var held = new RevocationEvidence([], [Changed(certificate, new RevokedEntry(pki.Clock.Now, RevokedEntry.Hold))]);
        Assert.Equal(RevocationState.Revoked, Now(held, certificate).State);
        pki.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(RevocationState.Good, Now(held.With(Answer(certificate)), certificate).State);
    }

    [Fact]
    public void A_list_issued_after_the_certificates_end_says_nothing_good()
    {
        var certificate = pki.Person(life: TimeSpan.FromDays(10)).Certificate;
        pki.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(RevocationState.Unknown, RevocationJudge.At(certificate, Issuer, List(), pki.Clock.Now.AddDays(-15), pki.Clock.Now).State);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_delegated_responder_needs_its_purpose(bool purpose)
    {
        var certificate = pki.Person().Certificate;
        var responder = new TestOcsp(Bare(Issuer), Delegate(purpose), new IssuedBook(Path.Combine(Path.GetTempPath(), "cuulong-none")), pki.Clock);
        Assert.True(OcspResponse.TryRead(responder.Answer(OcspRequest.About(certificate, Issuer)), out var response));
        Assert.Equal(purpose, response.SignerFor(Issuer) is not null);
    }

    [Fact]
    public void Evidence_of_another_issuer_or_with_a_byte_changed_is_none()
    {
        var certificate = pki.Person().Certificate;
        var list = pki.Authority.Lists.Issuing.ToArray();
        list[^1] ^= 1;
        Assert.Equal(RevocationState.Unknown, Now(RevocationEvidence.Read([list], []), certificate).State);
        Assert.Equal(RevocationState.Unknown, Now(RevocationEvidence.Read([pki.Authority.Lists.Root], []), certificate).State);
        var random = new Random(7);
        var answer = pki.Authority.Ocsp.Answer(OcspRequest.About(certificate, Issuer));
        for (var round = 0; round < 1500; round++)
            _ = Now(RevocationEvidence.Read([Mutation.Of(pki.Authority.Lists.Issuing, random)], [Mutation.Of(answer, random)]), certificate);
    }

    [Fact]
    public void Openssl_accepts_the_answers_and_the_list()
    {
        using var folder = new TempFolder();
        var certificate = pki.Person().Certificate;
        var ca = folder.Write("ca.pem", Pem(Issuer));
        var root = folder.Write("root.pem", Pem(pki.Authority.Root));
        var person = folder.Write("person.pem", Pem(certificate));
        Assert.Equal(0, Tool.Run("openssl", "ocsp", "-issuer", ca, "-cert", person, "-reqout", folder["q"]).Code);
        string Ask()
        {
            folder.Write("a", pki.Authority.Ocsp.Answer(File.ReadAllBytes(folder["q"])));
            return Tool.Run("openssl", "ocsp", "-issuer", ca, "-cert", person, "-reqin", folder["q"], "-respin", folder["a"], "-CAfile", root, "-verify_other", ca, "-no_nonce", "-no_check_time", "-validity_period", "999999999").Said;
        }
        var good = Ask();
        Assert.True(good.Contains("Response verify OK") && good.Contains("person.pem: good"), good);
        pki.Authority.Revoke(certificate);
        Assert.Contains("person.pem: revoked", Ask());

        folder.Write("crl", pki.Authority.Lists.Issuing);
        Assert.Contains("verify OK", Tool.Run("openssl", "crl", "-inform", "DER", "-in", folder["crl"], "-CAfile", ca, "-noout", "-text").Said);
    }

    private RevocationStatus Now(RevocationEvidence evidence, X509Certificate2 certificate) => RevocationJudge.At(certificate, Issuer, evidence, pki.Clock.Now, pki.Clock.Now);

    private RevocationEvidence List() => RevocationEvidence.Read([pki.Authority.Lists.Issuing], []);

    private RevocationEvidence Answer(X509Certificate2 certificate) => RevocationEvidence.Read([], [pki.Authority.Ocsp.Answer(OcspRequest.About(certificate, Issuer))]);

    private OcspResponse Changed(X509Certificate2 certificate, RevokedEntry entry)
    {
        var response = Answer(certificate).Responses[0];
        return response with { Answers = [response.Answers[0] with { Status = OcspStatus.Revoked, Revoked = entry }] };
    }

    private LocalKey Delegate(bool purpose)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (purpose)
        {
            using var responder = TestCertificates.Responder(key, Issuer);
            return new LocalKey(responder.CopyWithPrivateKey(key), []);
        }
        using var plain = TestCertificates.Subscriber(new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256), Issuer, pki.Clock.Now.AddDays(-1), pki.Clock.Now.AddDays(1), pki.Authority.Addresses);
        return new LocalKey(plain.CopyWithPrivateKey(key), []);
    }

    private static X509Certificate2 Bare(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    private static byte[] Pem(X509Certificate2 certificate) => Encoding.ASCII.GetBytes(certificate.ExportCertificatePem());
}
