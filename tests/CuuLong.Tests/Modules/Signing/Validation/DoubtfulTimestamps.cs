using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Time;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>A time-stamp that is there and proves nothing is told; it is not taken for none.</summary>
public sealed class DoubtfulTimestamps
{
    private const string Content = "Quyết định";
    private readonly Pki pki = new();

    [Theory, InlineData("0500"), InlineData("30030201FF"), InlineData("")]
    public async Task One_that_cannot_be_read_is_a_failure_until_a_later_proof(string token)
    {
        var key = pki.Person();
        var signature = (await pki.Sign(key, Content, stamped: false)) with { Timestamps = [Convert.FromHexString(token)] };
        Assert.Equal(Finding.Open(Reason.TimestampFailure), (await Judge(key, signature)).Finding);
        Assert.Equal(Finding.Passed, (await Judge(key, signature, Material.Nothing with { Proof = pki.Clock.Now })).Finding);
    }

    [Fact]
    public async Task An_attribute_without_any_is_a_failure()
    {
        var key = pki.Person();
        var builder = new CmsBuilder(key);
        var attributes = builder.Attributes(Pki.Digest(key, Content));
        var signature = await key.SignDigest(key.Algorithm.Hash, builder.Digest(attributes));
        var bytes = builder.Assemble(attributes, signature, Convert.FromHexString("0500"));
        bytes.AsSpan()[^3..].Clear();
        bytes[^2] = 5;
        Assert.EndsWith("31000500", Convert.ToHexString(bytes), StringComparison.Ordinal);
        Assert.True(CmsReader.TryRead(bytes, out var odd));
        Assert.Equal(Finding.Open(Reason.TimestampFailure), (await Judge(key, odd)).Finding);
    }

    /// <summary>Nobody signs the name of an unsigned attribute: one that is not known and holds a token is a time-stamp that cannot be read.</summary>
    [Theory, InlineData(14, "a time-stamp", true), InlineData(15, "an unknown one", false), InlineData(48, "an archive's, of CAdES", true)]
    public async Task One_under_a_name_that_is_not_known_is_a_failure(byte last, string what, bool passes)
    {
        var key = pki.Person();
        var builder = new CmsBuilder(key);
        var attributes = builder.Attributes(Pki.Digest(key, Content));
        var signature = await key.SignDigest(key.Algorithm.Hash, builder.Digest(attributes));
        var token = (await pki.Stamps.Stamp(HashAlgorithmName.SHA256, SHA256.HashData(signature))).Value!;
        var bytes = builder.Assemble(attributes, signature, token.Encoded.Span);
        bytes[bytes.AsSpan().LastIndexOf(Convert.FromHexString("2A864886F70D010910020E")) + 10] = last;
        Assert.True(CmsReader.TryRead(bytes, out var read), what);
        Assert.Equal(passes ? Finding.Passed : Finding.Open(Reason.TimestampFailure), (await Judge(key, read)).Finding);
    }

    /// <summary>RFC 3161 lets the certificate be left out; then it lies beside, or nothing can be said.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task One_without_its_certificate_is_judged_by_the_one_beside(bool beside)
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: false);
        using var tsa = Stamper(pki.Authority.Issuing);
        var request = TimestampRequest.New(HashAlgorithmName.SHA256, SHA256.HashData(signature.Signature.Span)) with { WithCertificate = false };
        var token = TimestampResponse.Read(new TestTsa(tsa, pki.Clock).Answer(request.Encode()))!.Value.Token!;
        var judged = await Judge(key, signature with { Timestamps = [token.Encoded] }, new Material(beside ? [tsa.Certificate] : [], RevocationEvidence.None));
        Assert.Equal(beside, judged.TimeProven);
        Assert.Equal(beside ? Finding.Passed : Finding.Open(Reason.TimestampFailure), judged.Finding);
    }

    [Fact]
    public async Task One_that_binds_no_certificate_proves_no_time()
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: false);
        var bound = Token(signature, bind: true);
        Assert.True((await Judge(key, signature with { Timestamps = [bound] })).TimeProven);
        var judged = await Judge(key, signature with { Timestamps = [Token(signature, bind: false)] });
        Assert.False(judged.TimeProven);
        Assert.Equal(Finding.Open(Reason.TimestampFailure), judged.Finding);
    }

    [Fact]
    public async Task One_over_SHA_1_is_weak()
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: false);
        var token = (await pki.Stamps.Stamp(HashAlgorithmName.SHA1, SHA1.HashData(signature.Signature.Span))).Value!;
        Assert.Equal(Finding.Open(Reason.CryptoConstraintsFailureNoPoe), (await Judge(key, signature with { Timestamps = [token.Encoded] })).Finding);
    }

    [Fact]
    public async Task One_of_an_authority_that_nobody_knows_leaves_what_holds_today()
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: false);
        using var stranger = Stranger();
        var judged = await Judge(key, signature with { Timestamps = [Token(signature, bind: true, stranger)] });
        Assert.Equal((Finding.Passed, false, Level.B), (judged.Finding, judged.TimeProven, judged.Level));
    }

    [Fact]
    public async Task A_day_before_the_certificate_is_open_and_a_proof_before_it_fails()
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: false);
        var before = pki.Clock.Now.AddDays(-10);
        Assert.Equal(Finding.Open(Reason.OutOfBoundsNoPoe), (await Judge(key, signature, Material.Nothing with { At = before })).Finding);
        Assert.Equal(Finding.Failed(Reason.NotYetValid), (await Judge(key, signature, Material.Nothing with { Proof = before })).Finding);
    }

    /// <summary>On a day before its time-stamp the signature was not yet there: nothing is passed, and nothing is held against it.</summary>
    [Fact]
    public async Task A_day_before_the_time_stamp_is_open()
    {
        var key = pki.Person();
        pki.Clock.Advance(TimeSpan.FromDays(2));
        var judged = await Judge(key, await pki.Sign(key, Content, stamped: true), Material.Nothing with { At = pki.Clock.Now.AddDays(-1) });
        Assert.Equal(Indication.Indeterminate, judged.Finding.Indication);
        Assert.Equal(Indication.Indeterminate, Assert.Single(judged.Timestamps).Finding.Indication);
    }

    [Fact]
    public async Task On_hold_at_the_proven_time_is_open()
    {
        var key = pki.Person();
        pki.Authority.Revoke(key.Certificate, 6);
        pki.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(Finding.Open(Reason.TryLater), (await Judge(key, await pki.Sign(key, Content, stamped: true))).Finding);
        Assert.Equal("signing.gate.revoked", (await new SigningGate(() => pki.Authority.Trust, pki.Source, pki.Clock).Check(key.Certificate, []))?.Code);
    }

    private async Task<SignatureJudgement> Judge(ISignatureKey key, CmsSignature signature, Material? beside = null) =>
        await pki.Judge().Judge(signature, Pki.Digest(key, Content), (beside ?? Material.Nothing) with { Evidence = RevocationEvidence.Read([pki.Authority.Lists.Issuing, pki.Authority.Lists.Root], []) });

    /// <summary>A token over the signature, with or without the attribute that RFC 3161, 2.4.2 demands.</summary>
    private ReadOnlyMemory<byte> Token(CmsSignature signature, bool bind, LocalKey? tsa = null)
    {
        var key = tsa ?? Stamper(pki.Authority.Issuing);
        var request = TimestampRequest.New(HashAlgorithmName.SHA256, SHA256.HashData(signature.Signature.Span));
        var token = TimestampResponse.Read(new TestTsa(key, pki.Clock).Answer(request.Encode()))!.Value.Token!;
        if (bind) return token.Encoded;
        var builder = new CmsBuilder(key, Oids.TstInfo);
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSetOf())
            for (var all = new AsnReader(builder.Attributes(SHA256.HashData(token.Cms.Content!.Value.Span)), AsnEncodingRules.DER).ReadSetOf(); all.HasData;)
                if (all.ReadEncodedValue() is var each && new AsnReader(each, AsnEncodingRules.DER).ReadSequence().ReadObjectIdentifier() != Oids.SigningCertificateV2)
                    asn.WriteEncodedValue(each.Span);
        var attributes = asn.Encode();
        return builder.Assemble(attributes, key.SignDigest(HashAlgorithmName.SHA256, builder.Digest(attributes)).AsTask().Result, content: token.Cms.Content!.Value.Span);
    }

    private LocalKey Stamper(X509Certificate2 issuer)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = TestCertificates.TimeStamper(pair, issuer, pki.Authority.Addresses);
        return new LocalKey(issued.CopyWithPrivateKey(pair), []);
    }

    private LocalKey Stranger()
    {
        using var root = RSA.Create(2048);
        using var authority = TestCertificates.Root(root);
        return Stamper(authority);
    }
}
