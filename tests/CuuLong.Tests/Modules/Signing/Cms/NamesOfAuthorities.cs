using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;

namespace CuuLong.Tests.Modules.Signing.Cms;

/// <summary>One authority writes its name in several ways (RFC 5280, 7.1); another authority's name never passes for it.</summary>
public sealed class NamesOfAuthorities
{
    private static readonly byte[] Usual = Name("Cơ quan Ký số", UniversalTagNumber.UTF8String);

    [Theory]
    [InlineData("Cơ quan Ký số", true)]
    [InlineData("CƠ QUAN KÝ SỐ", true)]
    [InlineData("  Cơ   quan\u00A0Ký số ", true)]
    [InlineData("Co quan Ky so", false)]
    [InlineData("Cơ quan Ký số 2", false)]
    [InlineData("Cơquan Ký số", false)]
    [InlineData("", false)]
    public void Case_and_spaces_decide_nothing_and_letters_do(string other, bool same)
    {
        Assert.Equal(same, DistinguishedNames.Same(Usual, Name(other, UniversalTagNumber.UTF8String)));
        Assert.Equal(same, DistinguishedNames.Same(Name(other.Normalize(NormalizationForm.FormD), UniversalTagNumber.UTF8String), Usual));
        Assert.Equal(same, DistinguishedNames.Same(Usual, Name(other, UniversalTagNumber.BMPString)));
    }

    [Theory, InlineData("CN=A, O=B", "CN=A", false), InlineData("CN=A, O=B", "O=B, CN=A", false), InlineData("CN=A, O=B", "CN=A, OU=B", false), InlineData("CN=A+O=B", "CN=A, O=B", false)]
    public void The_parts_and_their_order_decide(string one, string other, bool same) =>
        Assert.Equal(same, DistinguishedNames.Same(new X500DistinguishedName(one).RawData, new X500DistinguishedName(other).RawData));

    [Fact]
    public void A_printable_string_is_the_same_as_another() =>
        Assert.True(DistinguishedNames.Same(Name("TEST CA", UniversalTagNumber.PrintableString), Name("Test CA", UniversalTagNumber.UTF8String)));

    [Theory, InlineData("0500"), InlineData("3003"), InlineData("")]
    public void What_is_no_name_is_only_itself(string hex) => Assert.False(DistinguishedNames.Same(Convert.FromHexString(hex), Usual));

    /// <summary>The list is found by its name and believed by its key.</summary>
    [Theory, InlineData("cơ quan  nhánh", true), InlineData("Cơ quan khác", false)]
    public void A_list_whose_issuer_is_written_otherwise_is_believed(string written, bool good)
    {
        var now = DateTimeOffset.UtcNow;
        using var branch = new Branch(now).Make();
        using var other = new Branch(now).Make();
        Assert.Equal(good ? RevocationState.Good : RevocationState.Unknown, State(branch.Issuing));
        Assert.Equal(RevocationState.Unknown, State(other.Issuing));

        RevocationState State(X509Certificate2 by) => RevocationJudge.At(
            branch.Person.Certificate, branch.Issuing, RevocationEvidence.Read([new OddList(by, now.AddMinutes(-1)) { Name = new X500DistinguishedName(Name(written, UniversalTagNumber.UTF8String)) }.Make()], []), now, now).State;
    }

    /// <summary>CertID takes the issuer's name as the certificate writes it; some responders take it as the issuer writes itself.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void An_answer_names_the_issuer_in_either_writing(bool asTheCertificate)
    {
        using var branch = new Branch(DateTimeOffset.UtcNow) { IssuerAsWritten = "CN=CƠ QUAN NHÁNH" }.Make();
        var (person, issuer) = (branch.Person.Certificate, branch.Issuing);
        var id = OcspId.Of(person, issuer, System.Security.Cryptography.HashAlgorithmName.SHA256);
        Assert.NotEqual(issuer.SubjectName.RawData, person.IssuerName.RawData);
        Assert.True((asTheCertificate ? id : id with { IssuerName = Hashes.Of(id.Hash, issuer.SubjectName.RawData) }).Names(person, issuer));
        Assert.False((id with { IssuerName = Hashes.Of(id.Hash, Usual) }).Names(person, issuer));
    }

    private static byte[] Name(string common, UniversalTagNumber kind)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        using (asn.PushSetOf())
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier("2.5.4.3");
            asn.WriteCharacterString(kind, common);
        }
        return asn.Encode();
    }
}
