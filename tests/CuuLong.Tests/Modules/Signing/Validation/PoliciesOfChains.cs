using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>An authority that demands a policy of what it issues (policyConstraints, RFC 5280, 4.2.1.11 and 6.1) is heeded.</summary>
public sealed class PoliciesOfChains
{
    private const string Any = "2.5.29.32.0", One = "2.999.1", Other = "2.999.2";
    private readonly Pki pki = new();

    [Theory]
    [InlineData("", true)]
    [InlineData("explicit=5", true)]
    [InlineData("explicit=0", false)]
    [InlineData("explicit=1", false)]
    [InlineData("explicit=0 authority=1", false)]
    [InlineData("explicit=0 authority=1 person=1", true)]
    [InlineData("explicit=0 authority=1 person=2", false)]
    [InlineData("explicit=0 authority=any person=2", true)]
    [InlineData("explicit=0 authority=1 person=any", true)]
    [InlineData("explicit=0 authority=1 person=any noany=0", false)]
    [InlineData("explicit=0 authority=1 person=2 map=1", true)]
    [InlineData("explicit=0 authority=1 person=1 map=1", false)]
    [InlineData("explicit=0 authority=any person=2 map=1", true)]
    [InlineData("person=2", true)]
    public async Task A_demanded_policy_holds_down_to_the_signer(string said, bool passes)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('=')).ToDictionary(w => w[0], w => w[1]);
        using var branch = new Branch(pki.Clock.Now)
        {
            AuthorityExtensions = [.. Branch.Authority(), .. Constraints(words), .. Policies(words.GetValueOrDefault("authority"))],
            PersonExtensions = [new X509BasicConstraintsExtension(false, false, 0, true), .. Policies(words.GetValueOrDefault("person"))],
        }.Make();
        Assert.Equal(passes ? Finding.Passed : Finding.Open(Reason.ChainConstraintsFailure), await branch.Judged(pki));
    }

    private static IEnumerable<X509Extension> Constraints(Dictionary<string, string> words)
    {
        if (words.TryGetValue("explicit", out var skip)) yield return Made("2.5.29.36", asn => asn.WriteInteger(BigInteger.Parse(skip), Asn.Context(0, false)));
        if (words.ContainsKey("noany")) yield return new X509Extension("2.5.29.54", [2, 1, 0], true);
        if (words.ContainsKey("map"))
            yield return Made("2.5.29.33", asn =>
            {
                using (asn.PushSequence())
                {
                    asn.WriteObjectIdentifier(One);
                    asn.WriteObjectIdentifier(Other);
                }
            });
    }

    private static IEnumerable<X509Extension> Policies(string? which)
    {
        if (which is null) yield break;
        yield return Made("2.5.29.32", asn =>
        {
            using (asn.PushSequence()) asn.WriteObjectIdentifier(which switch { "any" => Any, "1" => One, _ => Other });
        });
    }

    private static X509Extension Made(string oid, Action<AsnWriter> write)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence()) write(asn);
        return new X509Extension(oid, asn.Encode(), true);
    }
}
