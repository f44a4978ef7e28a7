using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Digests that are not read here leave a signature or time-stamp open: properly made files of others are not called broken.</summary>
public sealed class AlgorithmsNotRead : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory, InlineData("sha224"), InlineData("sha3-256"), InlineData("md5")]
    public async Task A_signature_that_binds_its_certificate_by_one_is_open(string digest)
    {
        using var key = TestKeys.Of("rsa");
        var (certificate, secret) = (folder.Write("c.pem", Encoding.ASCII.GetBytes(key.Certificate.ExportCertificatePem())), folder.Write("k.pem", Encoding.ASCII.GetBytes(key.Certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem())));
        var file = Filled("ETSI.CAdES.detached", content =>
        {
            var (code, said) = Tool.Run("openssl", "cms", "-sign", "-binary", "-cades", "-in", folder.Write("content", content), "-signer", certificate, "-inkey", secret, "-md", digest, "-outform", "DER", "-out", folder["cms"]);
            Assert.True(code == 0, said);
            return File.ReadAllBytes(folder["cms"]);
        });
        Assert.Equal("INDETERMINATE UNKNOWN_FORMAT", GenuineFiles.Verdict(await Bureau.Shared.Verify(file)));
    }

    /// <summary>A token of another version, or whose imprint is by a digest that is not read; one that is no token fails as before.</summary>
    [Theory, InlineData(1, "2.16.840.1.101.3.4.2.4", "INDETERMINATE UNKNOWN_FORMAT"), InlineData(2, Oids.Sha256, "INDETERMINATE UNKNOWN_FORMAT"), InlineData(1, "", "TOTAL_FAILED FORMAT_FAILURE")]
    public async Task A_document_time_stamp_by_one_is_open(int version, string digest, string verdict)
    {
        using var key = TestKeys.Of("p256");
        var builder = new CmsBuilder(key, Oids.TstInfo);
        var file = Filled("ETSI.RFC3161", _ =>
        {
            var content = Info(version, digest);
            var attributes = builder.Attributes(System.Security.Cryptography.SHA256.HashData(content));
            return builder.Assemble(attributes, key.SignDigest(key.Algorithm.Hash, builder.Digest(attributes)).AsTask().Result, content: content);
        });
        Assert.Equal(verdict, GenuineFiles.Verdict(await Bureau.Shared.Verify(file)));
    }

    /// <summary>Some put lists of tens of megabytes into the signature: that it was not read is no fault of it.</summary>
    [Theory, InlineData(0, "TOTAL_FAILED FORMAT_FAILURE"), InlineData(1, "INDETERMINATE UNKNOWN_FORMAT")]
    public async Task A_signature_larger_than_is_read_is_open(int more, string verdict)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence()) asn.WriteOctetString(new byte[CmsReader.MostBytes - 10 + (more * 20)]);
        Assert.Equal(verdict, GenuineFiles.Verdict(await Bureau.Shared.Verify(Filled("adbe.pkcs7.detached", _ => asn.Encode(), CmsReader.MostBytes + 100))));
    }

    public void Dispose() => folder.Dispose();

    private static byte[] Info(int version, string digest)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        {
            asn.WriteInteger(version);
            asn.WriteObjectIdentifier("2.999.3161");
            if (digest.Length > 0)
                using (asn.PushSequence())
                {
                    using (asn.PushSequence()) asn.WriteObjectIdentifier(digest);
                    asn.WriteOctetString(new byte[28]);
                }
            asn.WriteInteger(1);
            asn.WriteGeneralizedTime(Bureau.Shared.Pki.Clock.Now, omitFractionalSeconds: true);
        }
        return asn.Encode();
    }

    private static byte[] Filled(string kind, Func<byte[], byte[]> sign, int room = 9000)
    {
        var file = Shapes.Of("table");
        var update = SignatureWriter.Prepare(PdfDocument.Open(file), new SignatureRequest("Khac", room) { SubFilter = kind });
        update.Fill(sign([.. file, .. update.BeforeHole, .. update.AfterHole]));
        return [.. file, .. update.Tail];
    }
}
