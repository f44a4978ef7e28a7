using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Modules.Signing.Judges;
using CuuLong.Tests.Modules.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Signatures that PDFBox, poppler and LibreOffice made, before and after ours: neither spoils the other.</summary>
public sealed class OtherSigners
{
    private readonly Verifier verifier = new(() => TrustBook.Of("others", PadesKeys.Root), Bureau.Shared.Pki.Source, TimeProvider.System);
    private readonly VerifyOptions options = new(Offline: true, Evidence: Evidence());

    [Fact]
    public async Task A_signature_of_pdfbox_passes() => Assert.Equal("", await Told(Pdfbox(Shapes.Of("table"))));

    [Theory]
    [InlineData("table")]
    [InlineData("object streams")]
    [InlineData("indirect annotations")]
    public async Task Ours_behind_theirs_passes(string shape) =>
        Assert.Equal("", await Told(await TwoSignatures.Sign(Pdfbox(Shapes.Of(shape)), PadesKeys.SignerCms, "NguoiKy")));

    [Theory]
    [InlineData("table")]
    [InlineData("object streams")]
    [InlineData("indirect annotations")]
    [InlineData("direct AcroForm")]
    public async Task Theirs_behind_ours_passes(string shape) =>
        Assert.Equal("", await Told(Pdfbox(await TwoSignatures.Sign(Shapes.Of(shape), PadesKeys.SignerCms, "NguoiKy"))));

    [Fact]
    public async Task Two_of_poppler_pass_and_ours_behind_them()
    {
        using var nss = new Nss();
        var two = nss.Poppler(nss.Poppler(Shapes.Of("table")));
        Assert.Equal("", await Told(two));
        Assert.Equal("", await Told(await TwoSignatures.Sign(two, PadesKeys.SignerCms, "NguoiKy")));
    }

    [Fact]
    public async Task One_of_LibreOffice_passes_with_ours_behind_it()
    {
        using var nss = new Nss();
        var one = nss.LibreOffice(SampleFiles.Docx("Quyết định"));
        Assert.Equal("", await Told(one));
        Assert.Equal("", await Told(await TwoSignatures.Sign(one, PadesKeys.SignerCms, "NguoiKy")));
    }

    private async Task<string> Told(byte[] file)
    {
        var report = await verifier.Verify(file, "a.pdf", options);
        Assert.All(report.Signatures, s => Assert.Equal("valid", SignatureWords.Integrity(s)));
        return GenuineFiles.Told(report);
    }

    private static byte[] Pdfbox(byte[] file)
    {
        using var folder = new ToolFolder();
        var (from, to) = (folder.Put("in.pdf", file), folder.Path("out.pdf"));
        var said = Java.Run("PdfboxSigner", from, to, folder.Put("key.p12", PadesKeys.SealFile("secret")), "secret");
        return File.Exists(to) && new FileInfo(to).Length > file.Length ? File.ReadAllBytes(to) : throw new InvalidOperationException(said);
    }

    private static RevocationEvidence Evidence()
    {
        using var key = PadesKeys.Root.GetRSAPrivateKey()!;
        var list = new CertificateRevocationListBuilder().Build(PadesKeys.Root.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), 1, DateTimeOffset.UtcNow.AddDays(1),
            HashAlgorithmName.SHA256, X509AuthorityKeyIdentifierExtension.CreateFromCertificate(PadesKeys.Root, false, true), DateTimeOffset.UtcNow.AddMinutes(-1));
        return RevocationEvidence.Read([list], []);
    }
}
