using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Trust;

/// <summary>
/// An authority keeps its name when it changes its key, and one list holds both. The framework takes the first of a name and goes no other way:
/// it is given only those whose key signed what stands below.
/// </summary>
internal static class Namesakes
{
    /// <summary>Signatures that are looked at for one path: who sends a file brings names and keys as he likes.</summary>
    private const int MostTried = 64;

    /// <summary>Of the pool, what can stand above the certificate, and the certificate itself where it is a root. Where none of a name signed, or too many bear it, all of that name: the fault shall be seen.</summary>
    public static IEnumerable<X509Certificate2> Above(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> pool)
    {
        var names = pool.ToLookup(c => DistinguishedNames.Key(c.SubjectName.RawData));
        // By identity: two of one issuer and serial are equal to the framework, and anyone can write such a twin.
        var found = pool.Where(c => c.RawData.AsSpan().SequenceEqual(certificate.RawData)).ToHashSet<X509Certificate2>(ReferenceEqualityComparer.Instance);
        var open = new Queue<X509Certificate2>([certificate]);
        var tried = 0;
        while (open.TryDequeue(out var below))
        {
            var named = names[DistinguishedNames.Key(below.IssuerName.RawData)].ToList();
            if (named.Count > 1 && (tried += named.Count) <= MostTried && named.Where(c => IssuedCertificate.SignedBy(below, c)).ToList() is { Count: > 0 } signed) named = signed;
            foreach (var above in named)
                if (found.Add(above)) open.Enqueue(above);
        }
        return found;
    }
}
