using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Trust;
using Microsoft.AspNetCore.DataProtection;

namespace CuuLong.Signing.TestAuthority;

/// <summary>
/// A throw-away certification authority for trying out: root, issuing authority, OCSP responder, time-stamps. Everything it
/// makes says TEST. It comes to be when first needed, in the installation's folder, and is off where real keys are configured.
/// </summary>
internal sealed class TestPki
{
    public const string List = "test";

    private readonly KeyFolder folder, keys;
    private readonly IssuedBook book;
    private readonly TimeProvider clock;
    private readonly Lazy<Parts> parts;
    private readonly ConcurrentDictionary<string, LocalKey> open = new(StringComparer.Ordinal);

    internal sealed record Parts(X509Certificate2 Root, X509Certificate2 Issuing, TestOcsp Ocsp, TestTsa Tsa, TestLists Lists, TrustBook Trust, IReadOnlyCollection<string> Earlier);

    /// <param name="at">Address of this installation as others reach it, "http://127.0.0.1:8080".</param>
    public TestPki(string path, string at, IDataProtectionProvider protection, TimeProvider clock)
    {
        var protector = protection.CreateProtector("CuuLong.Signing.TestAuthority");
        (folder, keys, this.clock, Addresses) = (new(path, protector), new(Path.Combine(path, "keys"), protector), clock, new(at.TrimEnd('/')));
        book = new IssuedBook(Path.Combine(path, "issued.jsonl"));
        parts = new(Make);
    }

    public TestAddresses Addresses { get; }

    public X509Certificate2 Root => parts.Value.Root;

    public X509Certificate2 Issuing => parts.Value.Issuing;

    public TrustBook Trust => parts.Value.Trust;

    public TestOcsp Ocsp => parts.Value.Ocsp;

    public TestTsa Tsa => parts.Value.Tsa;

    public TestLists Lists => parts.Value.Lists;

    /// <summary>Issues a certificate and keeps its key; <see cref="Key"/> signs with it.</summary>
    /// <param name="from">Now when not given.</param>
    /// <returns>Without the private key.</returns>
    public X509Certificate2 Issue(TestSubject subject, TestKeyKind kind = TestKeyKind.P256, DateTimeOffset? from = null, TimeSpan? life = null)
    {
        using AsymmetricAlgorithm key = kind switch
        {
            TestKeyKind.P256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
            TestKeyKind.P384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
            TestKeyKind.Rsa2048 => RSA.Create(2048),
            _ => RSA.Create(3072),
        };
        var issued = Certify(key, subject, from, life);
        keys.Save(issued.Print(), issued, key);
        return issued;
    }

    /// <summary>Certifies a key that lives elsewhere (a token).</summary>
    public X509Certificate2 Certify(AsymmetricAlgorithm key, TestSubject subject, DateTimeOffset? from = null, TimeSpan? life = null)
    {
        var start = from ?? clock.GetUtcNow();
        var request = key is ECDsa ec ? new CertificateRequest(subject.Build(), ec, HashAlgorithmName.SHA256) : new CertificateRequest(subject.Build(), (RSA)key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var issued = TestCertificates.Subscriber(request, Issuing, start, start + (life ?? TimeSpan.FromDays(3 * 365)), Addresses);
        book.Add(new(issued.SerialNumber, "issued", clock.GetUtcNow(), issued.GetNameInfo(X509NameType.SimpleName, false), null, issued.Print()));
        return issued;
    }

    /// <summary>The key of that name which this authority keeps; issued at the first call.</summary>
    public ISignatureKey Named(string name) =>
        book.Named(name).Select(l => Key(l.Print!)).FirstOrDefault(k => k is not null && k.Certificate.HoldsAt(clock.GetUtcNow()))
        ?? Key(Issue(new TestSubject(name), TestKeyKind.Rsa2048).Print())!;

    /// <param name="reason">As RFC 5280, 5.3.1 numbers it.</param>
    /// <param name="at">Now when not given.</param>
    public void Revoke(X509Certificate2 certificate, int reason = 0, DateTimeOffset? at = null)
    {
        book.Add(new(certificate.SerialNumber, "revoked", at ?? clock.GetUtcNow(), null, reason));
        Lists.Forget();
    }

    /// <summary>Revokes the one of that serial, if it was issued here and is not revoked already.</summary>
    /// <param name="serial">Hex, with or without noughts before it.</param>
    /// <param name="print">SHA-256 of the certificate; null where it is not known.</param>
    public void Revoke(string serial, string? print, DateTimeOffset at)
    {
        if (book.Find(serial) is not { } issued || (print is not null && issued.Print is not null && print != issued.Print) || book.Revoked(issued.Serial) is not null) return;
        book.Add(issued with { Event = "revoked", At = at, Name = null, Print = null });
        Lists.Forget();
    }

    /// <param name="print">Lower-case hex of the certificate's SHA-256. Null when this authority keeps no such key.</param>
    public ISignatureKey? Key(string print)
    {
        if (open.TryGetValue(print, out var held)) return held;
        if (print.Length != 64 || !print.All(char.IsAsciiHexDigitLower) || keys.Key(print, [Issuing, Root]) is not { } key) return null;
        return open.GetOrAdd(print, key);
    }

    /// <summary>Answers for its own addresses without a network; null for others.</summary>
    public byte[]? Answer(Uri address, ReadOnlyMemory<byte> body)
    {
        if (!Addresses.Knows(address, parts.Value.Earlier)) return null;
        return address.AbsolutePath[TestAddresses.Path.Length..] switch
        {
            "/ocsp" => Ocsp.Answer(body),
            "/tsa" => Tsa.Answer(body),
            "/ca.crl" => Lists.Issuing,
            "/root.crl" => Lists.Root,
            "/root.crt" => Root.RawData,
            "/ca.crt" => Issuing.RawData,
            _ => null,
        };
    }

    /// <summary>Certificates keep the address of their day, so every base that was ever used is written down.</summary>
    private string[] Bases()
    {
        var file = Path.Combine(folder.Path, "addresses");
        var bases = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (!bases.Contains(Addresses.Base)) File.AppendAllLines(file, [Addresses.Base]);
        return bases;
    }

    private Parts Make()
    {
        using (FolderLock.Take(folder.Path))
        {
            var root = folder.Load("root") ?? Keep("root", RSA.Create(3072), TestCertificates.Root);
            var issuing = folder.Load("issuing") ?? Keep("issuing", RSA.Create(3072), k => TestCertificates.Issuing(k, root, Addresses));
            var responder = folder.Load("ocsp") ?? Keep("ocsp", ECDsa.Create(ECCurve.NamedCurves.nistP256), k => TestCertificates.Responder(k, issuing));
            var stamper = folder.Load("tsa") ?? Keep("tsa", ECDsa.Create(ECCurve.NamedCurves.nistP256), k => Announced(TestCertificates.TimeStamper(k, issuing, Addresses)));
            var (bareRoot, bareIssuing) = (Bare(root), Bare(issuing));
            return new Parts(bareRoot, issuing, new TestOcsp(bareIssuing, new LocalKey(responder, []), book, clock),
                new TestTsa(new LocalKey(stamper, [bareIssuing, bareRoot]), clock), new TestLists(root, issuing, book, clock),
                new TrustBook([new TrustAnchor(List, bareRoot, DateOnly.FromDateTime(TestCertificates.From.Date))], [bareIssuing]), Bases());
        }
    }

    private X509Certificate2 Announced(X509Certificate2 certificate)
    {
        book.Add(new(certificate.SerialNumber, "issued", clock.GetUtcNow(), certificate.GetNameInfo(X509NameType.SimpleName, false)));
        return certificate;
    }

    private X509Certificate2 Keep<TKey>(string name, TKey key, Func<TKey, X509Certificate2> certify) where TKey : AsymmetricAlgorithm
    {
        using (key)
        {
            using var certificate = certify(key);
            folder.Save(name, certificate, key);
            return folder.Load(name)!;
        }
    }

    private static X509Certificate2 Bare(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);
}
