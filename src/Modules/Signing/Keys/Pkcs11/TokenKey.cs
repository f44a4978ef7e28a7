using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>A private key on a token or HSM.</summary>
internal sealed class TokenKey : ISignatureKey
{
    private readonly TokenModule module;
    private readonly string token;
    private readonly string? label;
    private readonly byte[] id;
    private readonly Func<string> pin;

    private TokenKey(TokenModule module, string token, string? label, byte[] id, Func<string> pin, X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain, bool pss)
    {
        (this.module, this.token, this.label, this.id, this.pin, Certificate, Chain) = (module, token, label, id, pin, certificate, chain);
        Algorithm = KeyAlgorithms.Of(certificate, pss);
    }

    public X509Certificate2 Certificate { get; }

    public IReadOnlyList<X509Certificate2> Chain { get; }

    public SignatureAlgorithm Algorithm { get; }

    /// <summary>Finds the certificate by label or id; the key is the one of the same id.</summary>
    /// <param name="pin">Asked at every login, so that a PIN changed outside is taken up.</param>
    /// <exception cref="KeyRefusedException">No such token or key.</exception>
    public static async ValueTask<TokenKey> Open(TokenModule module, Pkcs11Uri uri, Func<string> pin, bool pss = false, CancellationToken cancel = default)
    {
        var all = await module.Certificates(uri.Token, cancel);
        var id = uri.Id is { } hex ? Convert.FromHexString(hex) : null;
        var fits = all.Where(c => (id is null || c.Id.AsSpan().SequenceEqual(id)) && (uri.Label is null || c.Label == uri.Label)).ToList();
        if (fits is not [var held] || held.Read() is not { } certificate) throw new KeyRefusedException(new Refusal("signing.token.no-key", null, uri.Token));
        var others = all.Where(c => c != held).Select(c => c.Read()).OfType<X509Certificate2>().Where(c => c.Extensions.OfType<X509BasicConstraintsExtension>().Any(b => b.CertificateAuthority));
        return new(module, uri.Token, held.Id.Length > 0 ? null : uri.Label, held.Id, pin, certificate, Above(certificate, [.. others]), pss);
    }

    public async ValueTask<byte[]> SignDigest(HashAlgorithmName hash, ReadOnlyMemory<byte> digest, CancellationToken cancel = default)
    {
        KeyAlgorithms.Demand(this, hash, digest);
        var (mechanism, input) = Algorithm.Scheme switch
        {
            SignatureScheme.Ecdsa => (Ck.Ecdsa, digest.ToArray()),
            SignatureScheme.RsaPss => (Ck.RsaPss, digest.ToArray()),
            _ => (Ck.RsaPkcs, DigestInfo.Of(hash, digest.Span)),
        };
        var signature = await module.Sign(token, pin(), label, id, mechanism, hash, input, cancel);
        return Algorithm.Scheme == SignatureScheme.Ecdsa ? EcdsaForm.ToDer(signature) : signature;
    }

    private static List<X509Certificate2> Above(X509Certificate2 certificate, List<X509Certificate2> all)
    {
        var path = new List<X509Certificate2>();
        for (var below = certificate; path.Count < 8 && all.Find(below.NamesAsIssuer) is { } next && !path.Contains(next); below = next)
            path.Add(next);
        return path;
    }
}
