using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CuuLong.Signing.Cms;

namespace CuuLong.Tests.Modules.Signing.Cms;

/// <summary>What we write stands before a judge that is not ours.</summary>
public sealed class WritingCms
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("Kế hoạch số 12/KH-UBND");

    public static TheoryData<string> Kinds => ["rsa", "rsa3072", "pss", "p256", "p384"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Openssl_accepts_the_signature_and_refuses_other_content(string kind)
    {
        using var key = TestKeys.Of(kind);
        using var folder = new TempFolder();
        var root = folder.Write("root.pem", Encoding.ASCII.GetBytes(TestKeys.Root.ExportCertificatePem()));
        var cms = folder.Write("cms.der", await Sign(key));
        string[] Arguments(string content) =>
            ["cms", "-verify", "-binary", "-inform", "DER", "-in", cms, "-content", content, "-CAfile", root, "-purpose", "any", "-out", folder["out"]];

        var (code, said) = Tool.Run("openssl", Arguments(folder.Write("content", Content)));
        Assert.True(code == 0, said);
        Assert.NotEqual(0, Tool.Run("openssl", Arguments(folder.Write("other", [.. Content, 1]))).Code);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Openssl_finds_just_three_attributes_and_no_signing_time(string kind)
    {
        using var key = TestKeys.Of(kind);
        using var folder = new TempFolder();
        var (_, said) = Tool.Run("openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", folder.Write("cms.der", await Sign(key)));
        var signed = said[said.IndexOf("signedAttrs:", StringComparison.Ordinal)..];
        Assert.Equal(["contentType", "messageDigest", "id-smime-aa-signingCertificateV2"], Regex.Matches(signed, @"object: (\S+)").Select(m => m.Groups[1].Value));
        Assert.Contains("<ABSENT>", signed[signed.IndexOf("unsignedAttrs", StringComparison.Ordinal)..]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Our_reader_gives_back_what_was_written(string kind)
    {
        using var key = TestKeys.Of(kind);
        Assert.True(CmsReader.TryRead(await Sign(key), out var read));
        Assert.Equal(key.Algorithm, read.Algorithm);
        Assert.Equal(key.Certificate.Thumbprint, read.Signer?.Thumbprint);
        Assert.True(read.Attributes?.SigningCertificate?.Fits(key.Certificate));
        Assert.Contains(read.Certificates, c => c.Thumbprint == TestKeys.Root.Thumbprint);
        Assert.Equal(CmsIntegrity.Sound, CmsCheck.Check(read, Hashes.Of(read.Digest, Content)));
        Assert.Equal(CmsIntegrity.HashFailure, CmsCheck.Check(read, Hashes.Of(read.Digest, [.. Content, 1])));
    }

    [Fact]
    public async Task The_attributes_are_a_set_in_der_order()
    {
        using var key = TestKeys.Of("p256");
        var attributes = new CmsBuilder(key).Attributes(SHA256.HashData(Content));
        Assert.Equal(0x31, attributes[0]);
        Assert.True(new AsnReader(attributes, AsnEncodingRules.DER).ReadSetOf().HasData);
        Assert.True(new CmsBuilder(key).Length >= (await Sign(key)).Length);
    }

    [Fact]
    public async Task A_key_signs_no_digest_of_another_algorithm()
    {
        using var key = TestKeys.Of("p384");
        var refused = await Assert.ThrowsAsync<KeyRefusedException>(async () => await key.SignDigest(HashAlgorithmName.SHA256, new byte[32]));
        Assert.Equal("signing.key.other-digest", refused.Refusal.Code);
    }

    private static async Task<byte[]> Sign(ISignatureKey key) => await new CmsBuilder(key).Sign(Hashes.Of(key.Algorithm.Hash, Content));
}
