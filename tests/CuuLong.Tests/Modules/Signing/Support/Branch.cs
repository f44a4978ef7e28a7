using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing;

/// <summary>Root, authority and person of its own make, each with whatever the test wants wrong in it, and the lists of both authorities.</summary>
internal sealed class Branch : IDisposable
{
    private readonly DateTimeOffset from, until;
    private readonly ECDsa own = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Branch(DateTimeOffset now)
    {
        (from, until, Now) = (now.AddYears(-1), now.AddYears(1), now);
        (RootExtensions, AuthorityExtensions, PersonExtensions) = ([.. Authority()], [.. Authority()], [new X509BasicConstraintsExtension(false, false, 0, true)]);
    }

    public DateTimeOffset Now { get; }
    public int RootBits { get; init; } = 2048;
    public int AuthorityBits { get; init; } = 2048;
    public Func<RSA, X509SignatureGenerator> RootSigns { get; init; } = key => X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
    public Func<RSA, X509SignatureGenerator>? RootSignsItself { get; init; }
    public IReadOnlyList<X509Extension> RootExtensions { get; init; }
    public IReadOnlyList<X509Extension> AuthorityExtensions { get; init; }
    public IReadOnlyList<X509Extension> PersonExtensions { get; init; }
    public TimeSpan AuthorityLife { get; init; } = TimeSpan.FromDays(365);
    public string PersonName { get; init; } = "CN=Nguyễn Văn Nhánh, C=VN";

    /// <summary>The authority's name as the person's certificate writes it; as the authority itself when null.</summary>
    public string? IssuerAsWritten { get; init; }
    public X509Certificate2 Root { get; private set; } = null!;
    public X509Certificate2 Issuing { get; private set; } = null!;
    public LocalKey Person { get; private set; } = null!;

    public Branch Make()
    {
        using var rootKey = RSA.Create(RootBits);
        Root = Issue("CN=Gốc nhánh", rootKey, "CN=Gốc nhánh", (RootSignsItself ?? RootSigns)(rootKey), RootExtensions).CopyWithPrivateKey(rootKey);
        using var key = RSA.Create(AuthorityBits);
        Issuing = Issue("CN=Cơ quan nhánh", key, "CN=Gốc nhánh", RootSigns(rootKey), AuthorityExtensions, Now + AuthorityLife).CopyWithPrivateKey(key);
        var request = new CertificateRequest(PersonName, own, HashAlgorithmName.SHA256);
        foreach (var extension in PersonExtensions) request.CertificateExtensions.Add(extension);
        using var certificate = request.Create(IssuerAsWritten is { } written ? new(written) : Issuing.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), from, until, RandomNumberGenerator.GetBytes(9));
        Person = new LocalKey(certificate.CopyWithPrivateKey(own), [Bare(Issuing), Bare(Root)]);
        return this;
    }

    /// <summary>The authority's key certified again, from ten days on.</summary>
    public X509Certificate2 Renewed()
    {
        using var rootKey = Root.GetRSAPrivateKey()!;
        using var key = Issuing.GetRSAPrivateKey()!;
        var request = new CertificateRequest(Issuing.SubjectName, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in AuthorityExtensions) request.CertificateExtensions.Add(extension);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.Create(Root.SubjectName, RootSigns(rootKey), Now.AddDays(10), until, RandomNumberGenerator.GetBytes(9));
    }

    /// <summary>Another root, with its key, and what it says of this one.</summary>
    public (X509Certificate2 Other, X509Certificate2 Cross) Crossed()
    {
        using var otherKey = RSA.Create(2048);
        using var rootKey = Root.GetRSAPrivateKey()!;
        var other = Issue("CN=Gốc khác", otherKey, "CN=Gốc khác", RootSigns(otherKey), RootExtensions).CopyWithPrivateKey(otherKey);
        return (other, Issue("CN=Gốc nhánh", rootKey, "CN=Gốc khác", RootSigns(otherKey), RootExtensions));
    }

    public TrustBook Trust => TrustBook.Of("branch", Bare(Root));

    public RevocationEvidence Lists(bool weak = false) => RevocationEvidence.Read(
        [new OddList(Root, Now.AddMinutes(-1)) { Weak = weak }.Make(), new OddList(Issuing, Now.AddMinutes(-1)) { Weak = weak }.Make()], []);

    /// <summary>A signature of the person without a time-stamp, judged offline with the lists at hand.</summary>
    public async Task<Finding> Judged(Pki pki, RevocationEvidence? lists = null, params X509Certificate2[] beside) =>
        (await new SignatureJudge(Trust, null, pki.Clock).Judge(await pki.Sign(Person, "Quyết định", stamped: false), Pki.Digest(Person, "Quyết định"), new Material(beside, lists ?? Lists()))).Finding;

    public static IEnumerable<X509Extension> Authority(int? below = null) =>
        [new X509BasicConstraintsExtension(true, below is not null, below ?? 0, true), new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true)];

    public void Dispose()
    {
        Person.Dispose();
        own.Dispose();
    }

    private X509Certificate2 Issue(string name, RSA key, string issuer, X509SignatureGenerator generator, IReadOnlyList<X509Extension> extensions, DateTimeOffset? end = null)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.Create(new X500DistinguishedName(issuer), generator, from, end ?? until, RandomNumberGenerator.GetBytes(9));
    }

    private static X509Certificate2 Bare(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);
}
