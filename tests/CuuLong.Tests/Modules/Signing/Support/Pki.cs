using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Time;
using CuuLong.Signing.Validation;
using Microsoft.AspNetCore.DataProtection;

namespace CuuLong.Tests.Modules.Signing;

/// <summary>The test authority with a clock of its own. All of a run share one root: making its keys takes a second.</summary>
internal sealed class Pki
{
    public const string Address = "http://pki.example.vn";
    public static readonly IDataProtectionProvider Protection = new EphemeralDataProtectionProvider();
    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-pki").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    public Pki()
    {
        Authority = new TestPki(Folder.Value, Address, Protection, Clock);
        Fetch = new GuardedFetch(new FetchSettings(), (address, body) => Online ? Authority.Answer(address, body) : null);
        Source = new RevocationSource(Fetch, Clock);
        Stamps = new TimestampClient([Authority.Tsa], () => Authority.Trust, Clock);
    }

    public ManualClock Clock { get; } = new();
    public TestPki Authority { get; }
    public GuardedFetch Fetch { get; }
    public RevocationSource Source { get; }
    public TimestampClient Stamps { get; }
    public bool Online { get; set; } = true;

    public ISignatureKey Person(TestKeyKind kind = TestKeyKind.P256, TimeSpan? life = null) =>
        Authority.Key(Authority.Issue(new TestSubject("Nguyễn Văn Thử", "Sở Thử nghiệm", "H84.1", "Giám đốc"), kind, life: life).Print())!;

    /// <summary>A signature over <paramref name="content"/>, with or without a time-stamp of now.</summary>
    public async Task<CmsSignature> Sign(ISignatureKey key, string content, bool stamped)
    {
        var builder = new CmsBuilder(key);
        var attributes = builder.Attributes(Digest(key, content));
        var signature = await key.SignDigest(key.Algorithm.Hash, builder.Digest(attributes));
        var token = stamped ? (await Stamps.Stamp(key.Algorithm.Hash, Hashes.Of(key.Algorithm.Hash, signature))).Value! .Encoded : default;
        Assert.True(CmsReader.TryRead(builder.Assemble(attributes, signature, token.Span), out var read));
        return read;
    }

    public static byte[] Digest(ISignatureKey key, string content) => Hashes.Of(key.Algorithm.Hash, Encoding.UTF8.GetBytes(content));

    public SignatureJudge Judge(bool offline = false) => new(Authority.Trust, offline ? null : Source, Clock);

    /// <summary>What B-LT puts beside the signature.</summary>
    public async Task<Material> LongTerm(CmsSignature signature)
    {
        var tokens = signature.Timestamps.Select(t => TimestampToken.TryRead(t, out var token) ? token : null).OfType<TimestampToken>();
        var collected = (await LongTermMaterial.Collect(signature, tokens, Authority.Trust, Source)).Value!;
        return new Material([.. collected.Certificates.Select(c => X509CertificateLoader.LoadCertificate(c))],
            RevocationEvidence.Read(collected.Crls.Select(c => (ReadOnlyMemory<byte>)c), collected.OcspResponses.Select(c => (ReadOnlyMemory<byte>)c)));
    }
}
