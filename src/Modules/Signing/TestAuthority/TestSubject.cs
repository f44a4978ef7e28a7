using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.TestAuthority;

internal enum TestKeyKind { P256, P384, Rsa2048, Rsa3072 }

/// <summary>Whom a test certificate names.</summary>
/// <param name="Name">A person's name, or the agency's for a seal.</param>
/// <param name="Code">Identity number of the person or code of the agency; stands in UID.</param>
internal sealed record TestSubject(string Name, string? Organisation = null, string? Code = null, string? Title = null)
{
    public const string Uid = "0.9.2342.19200300.100.1.1", TitleOid = "2.5.4.12";

    public X500DistinguishedName Build()
    {
        var name = new X500DistinguishedNameBuilder();
        if (Code is { } code) name.Add(Uid, code, System.Formats.Asn1.UniversalTagNumber.UTF8String);
        name.AddCommonName(Cut(Name));
        if (Title is { } title) name.Add(TitleOid, Cut(title), System.Formats.Asn1.UniversalTagNumber.UTF8String);
        if (Organisation is { } organisation) name.AddOrganizationName(Cut(organisation));
        name.AddOrganizationalUnitName("TEST");
        name.AddCountryOrRegion("VN");
        return name.Build();
    }

    /// <summary>X.520 allows 64 characters.</summary>
    private static string Cut(string text) => text.Length <= 64 ? text : text[..64];
}
