using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;

namespace CuuLong.Tests.Modules.Signing.Cms;

/// <summary>Signatures of others, honest and not.</summary>
public sealed class ReadingCms
{
    private static readonly byte[] Content = "content"u8.ToArray();
    private static readonly byte[] Digest = SHA256.HashData(Content);

    [Theory, InlineData(""), InlineData("-keyid"), InlineData("-noattr"), InlineData("-stream")]
    public void A_signature_of_openssl_is_read(string option)
    {
        using var key = TestKeys.Of("rsa");
        using var folder = new TempFolder();
        var (certificate, secret) = (folder.Write("c.pem", Encoding.ASCII.GetBytes(key.Certificate.ExportCertificatePem())), folder.Write("k.pem", Encoding.ASCII.GetBytes(key.Certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem())));
        string[] options = option.Length == 0 ? [] : [option];
        var (code, said) = Tool.Run("openssl", ["cms", "-sign", "-binary", "-in", folder.Write("content", Content), "-signer", certificate, "-inkey", secret, "-md", "sha256", "-outform", "DER", "-out", folder["cms"], .. options]);
        Assert.True(code == 0, said);
        Assert.True(CmsReader.TryRead(File.ReadAllBytes(folder["cms"]), out var read));
        Assert.Equal(CmsIntegrity.Sound, CmsCheck.Check(read, Digest));
        Assert.Equal(option == "-noattr", read.Attributes is null);
    }

    [Fact]
    public async Task A_certificate_put_in_place_of_the_signers_own_is_noticed()
    {
        using var key = TestKeys.Of("p256");
        using var other = TestKeys.Of("p256");
        Assert.True(CmsReader.TryRead(await new CmsBuilder(key).Sign(Digest), out var read));
        Assert.Equal(CmsIntegrity.OtherCertificate, CmsCheck.Check(read with { Signer = other.Certificate }, Digest));
    }

    [Theory]
    [InlineData("1.3.6.1.4.1.22883.1", true)]
    [InlineData("1.2.840.113549.1.9.5", false)]
    public async Task An_attribute_may_stand_twice_that_means_nothing_here(string kind, bool read)
    {
        using var key = TestKeys.Of("p256");
        Assert.True(CmsReader.TryRead(await new CmsBuilder(key).Sign(Digest), out var genuine));
        var asn = new AsnWriter(AsnEncodingRules.BER);
        using (asn.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
        {
            for (var inside = new AsnReader(genuine.Attributes!.Encoded, AsnEncodingRules.BER).ReadSetOf(); inside.HasData;) asn.WriteEncodedValue(inside.ReadEncodedValue().Span);
            for (var n = 0; n < 2; n++)
                using (asn.PushSequence())
                {
                    asn.WriteObjectIdentifier(kind);
                    using (asn.PushSetOf()) asn.WriteUtcTime(DateTimeOffset.UnixEpoch.AddYears(50 + n));
                }
        }
        if (read) Assert.Equal(genuine.Attributes.MessageDigest!.Value.ToArray(), AttributeReader.Read(asn.Encode()).Item1!.MessageDigest!.Value.ToArray());
        else Assert.Throws<AsnContentException>(() => AttributeReader.Read(asn.Encode()));
    }

    /// <summary>The attack on CMS without attributes: what one signed as attributes is shown as content.</summary>
    [Fact]
    public async Task Attributes_do_not_pass_as_content()
    {
        using var key = TestKeys.Of("p256");
        Assert.True(CmsReader.TryRead(await new CmsBuilder(key).Sign(Digest), out var read));
        var forged = read with { Attributes = null, ContentType = Oids.TstInfo };
        Assert.Equal(CmsIntegrity.Malformed, CmsCheck.Check(forged, SHA256.HashData(read.Attributes!.Encoded.Span)));
    }

    [Fact]
    public async Task Three_thousand_mutations_neither_throw_nor_pass()
    {
        using var key = TestKeys.Of("p256");
        var genuine = await new CmsBuilder(key).Sign(Digest);
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var mutated = Mutation.Of(genuine, random);
            var since = ProcessorTime.Now;
            var sound = CmsReader.TryRead(mutated, out var read) && CmsCheck.Check(read, Digest) == CmsIntegrity.Sound;
            Assert.True(ProcessorTime.Now - since < TimeSpan.FromSeconds(1));
            // Bytes outside the signed part (the root's copy, a length written otherwise) may change without harm; the signer may not.
            if (sound) Assert.Equal(key.Certificate.RawData, read!.Signer!.RawData);
        }
    }

    [Fact]
    public void Nothing_at_all_is_no_signature()
    {
        Assert.False(CmsReader.TryRead(default, out _));
        Assert.False(CmsReader.TryRead(new byte[64], out _));
        Assert.False(CmsReader.TryRead(new byte[] { 0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0 }, out _));
        Assert.False(CmsReader.TryRead(Enumerable.Repeat((byte)0x30, 100_000).ToArray(), out _));
    }
}
