using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;

namespace CuuLong.Tests.Modules.Signing.Time;

/// <summary>Time-stamps asked of good, bad and silent authorities.</summary>
public sealed class StampingTime
{
    private static readonly byte[] Digest = SHA256.HashData("what is stamped"u8);
    private readonly Pki pki = new();

    [Fact]
    public async Task A_proper_token_is_taken()
    {
        var token = (await pki.Stamps.Stamp(HashAlgorithmName.SHA256, Digest)).Value!;
        Assert.Equal(pki.Clock.Now, token.Time);
        Assert.Equal(TimestampFault.None, TimestampCheck.OfContent(token, "what is stamped"u8));
        Assert.Equal(TimestampFault.OtherImprint, TimestampCheck.OfContent(token, "something else"u8));
    }

    [Fact]
    public async Task The_next_authority_is_asked_when_one_is_silent_or_wrong()
    {
        var asked = new List<string>();
        Fake Named(string name, Func<byte[], byte[]> answer) => new(name, q => { asked.Add(name); return answer(q); });
        var client = Client(Named("silent", _ => throw new HttpRequestException()), Named("empty", _ => []), Named("refusing", _ => [0x30, 5, 0x30, 3, 2, 1, 2]), Named("good", q => pki.Authority.Tsa.Answer(q)), Named("never", _ => []));
        Assert.False((await client.Stamp(HashAlgorithmName.SHA256, Digest)).Refused);
        Assert.Equal(["silent", "empty", "refusing", "good"], asked);
    }

    [Fact]
    public async Task A_token_with_another_nonce_or_imprint_is_refused()
    {
        byte[] Other(byte[] query, Func<TimestampRequest, TimestampRequest> change) => pki.Authority.Tsa.Answer(change(TimestampRequest.Read(query)!).Encode());
        await Refused(q => Other(q, r => r with { Nonce = r.Nonce + 1 }), "other nonce");
        await Refused(q => Other(q, r => r with { Nonce = null }), "other nonce");
        await Refused(q => Other(q, r => r with { Digest = SHA256.HashData("other"u8) }), "OtherImprint");
        await Refused(q => Other(q, r => r with { WithCertificate = false }), "NoCertificate");
    }

    [Fact]
    public async Task An_authority_without_the_critical_sole_purpose_is_refused()
    {
        await Refused(q => Tsa(null).Answer(q), "NotAnAuthority");
        await Refused(q => Tsa([Oids.TimeStamping], critical: false).Answer(q), "NotAnAuthority");
        await Refused(q => Tsa([Oids.TimeStamping, Oids.OcspSigning]).Answer(q), "NotAnAuthority");
        Assert.False((await Client(Tsa([Oids.TimeStamping])).Stamp(HashAlgorithmName.SHA256, Digest)).Refused);
    }

    [Fact]
    public async Task An_authority_that_no_list_knows_is_refused()
    {
        var client = new TimestampClient([pki.Authority.Tsa], () => TrustBook.Of("other", TestKeys.Root), pki.Clock);
        Assert.Equal("signing.time.untrusted", (await client.Stamp(HashAlgorithmName.SHA256, Digest)).Refusal!.Code);
        Assert.False((await client.Believing(() => pki.Authority.Trust).Stamp(HashAlgorithmName.SHA256, Digest)).Refused);
    }

    [Fact]
    public void Openssl_accepts_our_answers_and_no_others()
    {
        using var folder = new TempFolder();
        var file = folder.Write("data", "dữ liệu"u8);
        Assert.Equal(0, Tool.Run("openssl", "ts", "-query", "-data", file, "-sha256", "-cert", "-out", folder["q.tsq"]).Code);
        folder.Write("a.tsr", pki.Authority.Tsa.Answer(File.ReadAllBytes(folder["q.tsq"])));
        folder.Write("root.pem", Encoding.ASCII.GetBytes(pki.Authority.Root.ExportCertificatePem()));
        var (code, said) = Tool.Run("openssl", "ts", "-verify", "-queryfile", folder["q.tsq"], "-in", folder["a.tsr"], "-CAfile", folder["root.pem"]);
        Assert.True(code == 0, said);
        folder.Write("data2", "khác"u8);
        Assert.NotEqual(0, Tool.Run("openssl", "ts", "-verify", "-data", folder["data2"], "-in", folder["a.tsr"], "-CAfile", folder["root.pem"]).Code);
    }

    [Fact]
    public async Task Openssl_as_authority_is_understood()
    {
        using var folder = new TempFolder();
        var tsa = TsaKey([Oids.TimeStamping], true);
        folder.Write("tsa.pem", Encoding.ASCII.GetBytes(tsa.Certificate.ExportCertificatePem()));
        folder.Write("tsa.key", Encoding.ASCII.GetBytes(tsa.Certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()));
        folder.Write("serial", "01\n"u8);
        folder.Write("tsa.cnf", Encoding.UTF8.GetBytes($"[tsa]\ndefault_tsa=t\n[t]\nserial={folder["serial"]}\nsigner_cert={folder["tsa.pem"]}\nsigner_key={folder["tsa.key"]}\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\nordering=yes\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n"));
        var authority = new Fake("openssl", query =>
        {
            folder.Write("q", query);
            var (code, said) = Tool.Run("openssl", "ts", "-reply", "-config", folder["tsa.cnf"], "-queryfile", folder["q"], "-out", folder["r"]);
            return code == 0 ? File.ReadAllBytes(folder["r"]) : throw new HttpRequestException(said);
        });
        pki.Clock.Now = DateTimeOffset.UtcNow;
        var stamped = await Client(authority).Stamp(HashAlgorithmName.SHA256, Digest);
        Assert.True(!stamped.Refused, stamped.Refusal?.Args.FirstOrDefault()?.ToString());
    }

    private TimestampClient Client(params ITimestampAuthority[] authorities) => new(authorities, () => pki.Authority.Trust, pki.Clock);

    private async Task Refused(Func<byte[], byte[]> answer, string why) =>
        Assert.Contains(why, (string)(await Client(new Fake("fake", answer)).Stamp(HashAlgorithmName.SHA256, Digest)).Refusal!.Args[1]!);

    private TestTsa Tsa(string[]? purposes, bool critical = true) => new(TsaKey(purposes, critical), pki.Clock);

    private LocalKey TsaKey(string[]? purposes, bool critical)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=TSA", key, HashAlgorithmName.SHA256);
        var usages = new OidCollection();
        foreach (var purpose in purposes ?? []) usages.Add(new Oid(purpose));
        if (purposes is not null) request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(usages, critical));
        using var issued = TestCertificates.Subscriber(request, pki.Authority.Issuing, pki.Clock.Now.AddYears(-1), pki.Clock.Now.AddYears(5), pki.Authority.Addresses);
        return new LocalKey(issued.CopyWithPrivateKey(key), [X509CertificateLoader.LoadCertificate(pki.Authority.Issuing.RawData)]);
    }

    private sealed class Fake(string name, Func<byte[], byte[]> answer) : ITimestampAuthority
    {
        public string Name => name;

        public Task<byte[]> Ask(byte[] request, CancellationToken cancel) => Task.FromResult(answer(request));
    }
}
