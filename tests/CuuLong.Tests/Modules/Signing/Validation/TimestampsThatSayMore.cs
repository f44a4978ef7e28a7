using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Time;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>Tokens with extensions (RFC 3161, 2.4.2), and tokens whose times contradict what covers them (EN 319 102-1, 5.5.4).</summary>
public sealed class TimestampsThatSayMore
{
    private const string Content = "Quyết định";
    private readonly Pki pki = new();

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_unknown_extension_counts_when_it_is_critical(bool critical)
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: false);
        var judged = await Judge(key, signature with { Timestamps = [Extended(signature.Signature.Span, critical)] });
        Assert.Equal((critical ? Finding.Open(Reason.TimestampFailure) : Finding.Passed, !critical), (judged.Finding, judged.TimeProven));
    }

    /// <summary>What covers a token is younger than it. A few minutes are the clocks of two authorities.</summary>
    [Theory, InlineData(2, "None"), InlineData(-2, "None"), InlineData(-20, "TimestampOrderFailure")]
    public async Task A_proof_older_than_the_token_inside_is_a_contradiction(int minutes, string reason)
    {
        var key = pki.Person();
        pki.Clock.Advance(TimeSpan.FromMinutes(30));
        var signature = await pki.Sign(key, Content, stamped: true);
        pki.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(reason, (await Judge(key, signature, Material.Nothing with { Proof = pki.Clock.Now.AddMinutes(minutes - 30) })).Finding.Reason.ToString());
    }

    [Fact]
    public async Task A_good_token_counts_beside_a_broken_one()
    {
        var key = pki.Person();
        var (signature, other) = (await pki.Sign(key, Content, stamped: true), await pki.Sign(key, "Khác", stamped: true));
        var judged = await Judge(key, signature with { Timestamps = [.. other.Timestamps, .. signature.Timestamps] });
        Assert.Equal((Finding.Passed, true), (judged.Finding, judged.TimeProven));
        Assert.Equal(Finding.Open(Reason.TimestampFailure), (await Judge(key, signature with { Timestamps = other.Timestamps })).Finding);
    }

    private async Task<SignatureJudgement> Judge(ISignatureKey key, CmsSignature signature, Material? beside = null) =>
        await pki.Judge().Judge(signature, Pki.Digest(key, Content), beside ?? Material.Nothing);

    private ReadOnlyMemory<byte> Extended(ReadOnlySpan<byte> stamped, bool critical)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = TestCertificates.TimeStamper(pair, pki.Authority.Issuing, pki.Authority.Addresses);
        using var key = new LocalKey(issued.CopyWithPrivateKey(pair), []);
        var plain = TimestampResponse.Read(new TestTsa(key, pki.Clock).Answer(TimestampRequest.New(HashAlgorithmName.SHA256, SHA256.HashData(stamped)).Encode()))!.Value.Token!;
        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            for (var parts = new AsnReader(plain.Cms.Content!.Value, AsnEncodingRules.DER).ReadSequence(); parts.HasData;) info.WriteEncodedValue(parts.ReadEncodedValue().Span);
            using (info.PushSequence(Asn.Context(1)))
            using (info.PushSequence())
            {
                info.WriteObjectIdentifier("2.999.7");
                if (critical) info.WriteBoolean(true);
                info.WriteOctetString([5, 0]);
            }
        }
        var (builder, content) = (new CmsBuilder(key, Oids.TstInfo), info.Encode());
        var attributes = builder.Attributes(SHA256.HashData(content));
        return builder.Assemble(attributes, key.SignDigest(HashAlgorithmName.SHA256, builder.Digest(attributes)).AsTask().Result, content: content);
    }
}
