using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Revocation;

/// <summary>Responders that the authority certified to answer for it (RFC 6960, 4.2.2.2): when they are believed.</summary>
public sealed class AnswersOfDelegates
{
    private static readonly X509Extension Purpose = new X509EnhancedKeyUsageExtension([new Oid(Oids.OcspSigning)], false);
    private readonly Pki pki = new();
    private readonly X509Certificate2 person;

    public AnswersOfDelegates() => person = pki.Person().Certificate;

    private X509Certificate2 Issuer => pki.Authority.Issuing;
    private DateTimeOffset Now => pki.Clock.Now;

    [Fact]
    public void One_without_nocheck_is_believed() => Assert.Equal(RevocationState.Good, State(Answer(Responder())));

    [Fact]
    public void One_without_its_purpose_is_not() => Assert.Equal(RevocationState.Unknown, State(Answer(Delegate())));

    [Theory, InlineData(X509KeyUsageFlags.DigitalSignature, true), InlineData(X509KeyUsageFlags.KeyEncipherment, false)]
    public void One_whose_key_may_not_sign_is_not(X509KeyUsageFlags usage, bool believed) =>
        Assert.Equal(believed ? RevocationState.Good : RevocationState.Unknown, State(Answer(Delegate(Purpose, new X509BasicConstraintsExtension(false, false, 0, true), new X509KeyUsageExtension(usage, true)))));

    [Theory, InlineData(true, false), InlineData(false, true)]
    public void One_with_something_unknown_is_not_where_it_is_critical(bool critical, bool believed) =>
        Assert.Equal(believed ? RevocationState.Good : RevocationState.Unknown, State(Answer(Delegate(Purpose, new X509Extension("2.999.1", [5, 0], critical)))));

    /// <summary>A list, or the authority's own answer, says that the responder was revoked. Its answers of before stand only where its key was in no other hands.</summary>
    [Theory]
    [InlineData(1, 30, false), InlineData(1, -30, false), InlineData(-1, 30, false)]
    [InlineData(4, 30, true), InlineData(4, -30, false), InlineData(5, 30, true), InlineData(6, 30, false)]
    public void One_that_was_revoked_is_not(int reason, int minutesAfter, bool believed)
    {
        var responder = Responder();
        var answer = Answer(responder);
        pki.Clock.Advance(TimeSpan.FromHours(2));
        var entry = new RevokedEntry(Now.AddHours(-2).AddMinutes(minutesAfter), reason < 0 ? null : reason);
        var list = new OddList(Issuer, Now) { Revoked = [(responder.Certificate, entry.At, (X509RevocationReason?)entry.Reason)] }.Of("http://elsewhere.example.vn/other.crl").Make();
        using var authority = new LocalKey(Issuer, []);
        var expected = believed ? RevocationState.Good : RevocationState.Unknown;
        Assert.Equal(expected, State(answer.With(RevocationEvidence.Read([list], []))));
        Assert.Equal(expected, State(answer.With(RevocationEvidence.Read([], [new OddAnswer(authority, Issuer, Now).Make((responder.Certificate, entry))]))));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void One_whose_certificate_lies_beside_is_found_by_name_or_key(bool byKey)
    {
        var responder = Responder();
        var evidence = RevocationEvidence.Read([], [new OddAnswer(responder, Issuer, Now) { WithCertificate = false, ByKey = byKey }.Make((person, null))]);
        Assert.Equal(RevocationState.Unknown, State(evidence));
        Assert.Equal(RevocationState.Unknown, State(evidence with { Certificates = [Responder().Certificate, Delegate().Certificate] }));
        Assert.Equal(RevocationState.Good, State(evidence with { Certificates = [person, responder.Certificate] }));
    }

    /// <summary>As a file carries it: the response in its DSS, the responder's certificate beside.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task One_whose_certificate_is_in_the_files_store_speaks_for_the_signature(bool stored)
    {
        var key = pki.Person();
        var responder = Responder();
        var evidence = RevocationEvidence.Read([pki.Authority.Lists.Root], [new OddAnswer(responder, Issuer, Now) { WithCertificate = false }.Make((key.Certificate, null))]);
        var judged = await pki.Judge(offline: true).Judge(await pki.Sign(key, "Quyết định", stamped: false), Pki.Digest(key, "Quyết định"), new Material(stored ? [responder.Certificate] : [], evidence));
        Assert.Equal(stored ? Finding.Passed : Finding.Open(Reason.TryLater), judged.Finding);
    }

    [Theory, InlineData(false, false, true), InlineData(true, false, false), InlineData(false, true, false)]
    public void An_answer_with_something_critical_and_unknown_says_nothing(bool whole, bool single, bool believed) =>
        Assert.Equal(believed ? RevocationState.Good : RevocationState.Unknown, State(RevocationEvidence.Read([], [new OddAnswer(Responder(), Issuer, Now) { OddWhole = whole, OddSingle = single }.Make((person, null))])));

    [Theory, InlineData(true), InlineData(false)]
    public void Of_two_answers_about_one_certificate_the_revocation_counts(bool first)
    {
        (X509Certificate2, RevokedEntry?)[] said = [(person, null), (person, new(Now.AddHours(-1), 1))];
        Assert.Equal(RevocationState.Revoked, State(RevocationEvidence.Read([], [new OddAnswer(Responder(), Issuer, Now).Make(first ? [said[1], said[0]] : said)])));
    }

    private RevocationEvidence Answer(LocalKey responder) => RevocationEvidence.Read([], [new OddAnswer(responder, Issuer, Now).Make((person, null))]);

    private RevocationState State(RevocationEvidence evidence) => RevocationJudge.At(person, Issuer, evidence, Now.AddMinutes(-1), Now).State;

    private LocalKey Responder() => Delegate(Purpose);

    private LocalKey Delegate(params X509Extension[] extensions)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=OCSP không nocheck", pair, HashAlgorithmName.SHA256);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        using var issued = TestCertificates.Subscriber(request, Issuer, Now.AddDays(-1), Now.AddDays(9), pki.Authority.Addresses);
        return new LocalKey(issued.CopyWithPrivateKey(pair), []);
    }
}
