using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Trust;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>An authority that changed its key and kept its name: a list holds both, and either may be asked for, in any order.</summary>
public sealed class KeysThatChanged
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly (X509Certificate2 Certificate, ECDsa Key) first = Made("CN=Root"), second = Made("CN=Root");

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Both_keys_are_led_to_their_own(bool old, bool turned)
    {
        var root = old ? first : second;
        var authority = Made("CN=Authority", root.Certificate, root.Key);
        var other = Made("CN=Authority", (old ? second : first).Certificate, (old ? second : first).Key);
        var person = Made("CN=Person", authority.Certificate, authority.Key, authority: false);
        X509Certificate2[] roots = turned ? [second.Certificate, first.Certificate] : [first.Certificate, second.Certificate], between = turned ? [authority.Certificate, other.Certificate] : [other.Certificate, authority.Certificate];
        var path = CertificatePaths.Build(person.Certificate, between, TrustBook.Of("a", roots), Now);
        Assert.Equal(PathFault.None, path.Fault);
        Assert.Equal(root.Certificate.RawData, path.Anchor!.Certificate.RawData);
    }

    [Fact]
    public void One_that_none_of_the_name_signed_is_not_led_anywhere()
    {
        var stranger = Made("CN=Root");
        var person = Made("CN=Person", stranger.Certificate, stranger.Key, authority: false);
        Assert.NotEqual(PathFault.None, CertificatePaths.Build(person.Certificate, [], TrustBook.Of("a", first.Certificate, second.Certificate), Now).Fault);
    }

    /// <summary>A file may bring many of one name, each of which would be asked about each.</summary>
    [Theory]
    [InlineData(10, 1)]
    [InlineData(100, 100)]
    public void Only_so_many_of_one_name_are_tried(int of, int above)
    {
        var person = Made("CN=Person", first.Certificate, first.Key, authority: false);
        X509Certificate2[] named = [first.Certificate, .. Enumerable.Range(1, of - 1).Select(_ => Made("CN=Root").Certificate)];
        Assert.Equal(above, Namesakes.Above(person.Certificate, named).Count(c => named.Contains(c)));
    }

    private static (X509Certificate2 Certificate, ECDsa Key) Made(string name, X509Certificate2? issuer = null, ECDsa? by = null, bool authority = true)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, false, 0, true));
        var made = request.Create(issuer?.SubjectName ?? request.SubjectName, X509SignatureGenerator.CreateForECDsa(by ?? key), Now.AddYears(-1), Now.AddYears(1), [1, .. RandomNumberGenerator.GetBytes(8)]);
        return (made, key);
    }
}
