using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Trust;

/// <summary>
/// Certificate policies along a path (RFC 5280, 6.1), where any policy is acceptable to whoever asks: an authority may demand that some policy
/// hold from itself down to the signer. The framework's chain leaves that out. Kept as the set of policies that hold, not as their tree.
/// </summary>
internal sealed class PathPolicies
{
    private const string Any = "2.5.29.32.0", Held = "2.5.29.32", Mapped = "2.5.29.33", Constrained = "2.5.29.36", NoAny = "2.5.29.54";

    private HashSet<string> valid = [Any];
    private int demanded, mapping, any;

    private PathPolicies(int length) => (demanded, mapping, any) = (length + 1, length + 1, length + 1);

    /// <param name="path">The signer's certificate first, the root last; the root's own policies decide nothing.</param>
    /// <returns>False also for extensions that cannot be read.</returns>
    public static bool Hold(IReadOnlyList<X509Certificate2> path)
    {
        try
        {
            var policies = new PathPolicies(path.Count - 1);
            for (var index = path.Count - 2; index > 0; index--)
                if (!policies.Under(path[index])) return false;
            return path.Count < 2 || policies.At(path[0]);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return false;
        }
    }

    private bool Under(X509Certificate2 authority)
    {
        var itself = authority.IsSelfIssued();
        if (!Narrow(authority, any > 0 || itself)) return false;
        Map(authority);
        if (!itself) (demanded, mapping, any) = (Math.Max(0, demanded - 1), Math.Max(0, mapping - 1), Math.Max(0, any - 1));
        Constrain(authority);
        if (Extension(authority, NoAny) is { } most) any = Math.Min(any, Small(most.ReadInteger()));
        return true;
    }

    private bool At(X509Certificate2 signer)
    {
        if (!Narrow(signer, any > 0)) return false;
        demanded = Math.Max(0, demanded - 1);
        if (Extension(signer, Constrained) is { } constraints && constraints.ReadSequence() is var each && each.Next(0) && each.ReadInteger(Asn.Context(0, false)).IsZero) demanded = 0;
        return demanded > 0 || valid.Count > 0;
    }

    /// <returns>False when a policy is demanded and none is left.</returns>
    private bool Narrow(X509Certificate2 certificate, bool anyCounts)
    {
        var held = new HashSet<string>();
        if (Extension(certificate, Held) is { } list) Asn.Each(list.ReadSequence(), each => held.Add(each.ReadSequence().ReadObjectIdentifier()));
        var kept = held.Where(p => p != Any && (valid.Contains(p) || valid.Contains(Any)));
        valid = [.. kept, .. held.Contains(Any) && anyCounts ? valid : []];
        return demanded > 0 || valid.Count > 0;
    }

    private void Map(X509Certificate2 authority)
    {
        if (Extension(authority, Mapped) is not { } list) return;
        var (from, to) = (new HashSet<string>(), new HashSet<string>());
        Asn.Each(list.ReadSequence(), each =>
        {
            var pair = each.ReadSequence();
            var (one, other) = (pair.ReadObjectIdentifier(), pair.ReadObjectIdentifier());
            from.Add(one);
            if (mapping > 0 && (valid.Contains(one) || valid.Contains(Any))) to.Add(other);
        });
        valid = [.. valid.Where(p => !from.Contains(p)), .. to];
    }

    private void Constrain(X509Certificate2 authority)
    {
        if (Extension(authority, Constrained) is not { } list) return;
        var constraints = list.ReadSequence();
        if (constraints.Next(0)) demanded = Math.Min(demanded, Small(constraints.ReadInteger(Asn.Context(0, false))));
        if (constraints.Next(1)) mapping = Math.Min(mapping, Small(constraints.ReadInteger(Asn.Context(1, false))));
    }

    private static AsnReader? Extension(X509Certificate2 certificate, string oid) =>
        certificate.Extensions.FirstOrDefault(e => e.Oid?.Value == oid) is { } held ? Asn.Reader(held.RawData) : null;

    private static int Small(System.Numerics.BigInteger skip) => skip.Sign < 0 ? 0 : skip > 1000 ? 1000 : (int)skip;
}
