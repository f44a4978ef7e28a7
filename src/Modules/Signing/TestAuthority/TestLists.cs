using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.TestAuthority;

/// <summary>The revocation lists: of the root about the issuing authority, of that about everyone else. Made anew after a revocation and every hour.</summary>
internal sealed class TestLists(X509Certificate2 root, X509Certificate2 issuing, IssuedBook book, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7), Renewal = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private (byte[] Root, byte[] Issuing, DateTimeOffset At, int Revoked)? made;

    public byte[] Root => Current().Root;

    public byte[] Issuing => Current().Issuing;

    public void Forget()
    {
        lock (gate) made = null;
    }

    private (byte[] Root, byte[] Issuing, DateTimeOffset At, int Revoked) Current()
    {
        lock (gate)
        {
            var (now, revoked) = (clock.GetUtcNow(), book.AllRevoked());
            if (made is { } held && held.Revoked == revoked.Count && (now - held.At).Duration() < Renewal) return held;
            return (made = (Make(root, [], now), Make(issuing, revoked, now), now, revoked.Count)).Value;
        }
    }

    private static byte[] Make(X509Certificate2 issuer, IReadOnlyList<IssuedLine> revoked, DateTimeOffset now)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var line in revoked)
            list.AddEntry(Convert.FromHexString(line.Serial), line.At, line.Reason is > 0 ? (X509RevocationReason)line.Reason : null);
        return list.Build(issuer, new BigInteger(now.ToUnixTimeSeconds()), now + Life, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now - TestOcsp.Backdated);
    }
}
