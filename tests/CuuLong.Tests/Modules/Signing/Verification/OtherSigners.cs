using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Verification;
using CuuLong.Pdf;
using CuuLong.Tests.Modules.Documents.Paper;
using CuuLong.Tests.Modules.Signing.Judges;
using CuuLong.Tests.Modules.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Signatures that PDFBox, poppler, LibreOffice and mutool made, before and after ours: neither spoils the other.</summary>
public sealed class OtherSigners
{
    private const string JunkBefore = "junk before the header";
    private readonly Verifier verifier = new(() => TrustBook.Of("others", PadesKeys.Root), Bureau.Shared.Pki.Source, TimeProvider.System);
    private readonly VerifyOptions options = new(Offline: true, Evidence: Evidence());

    [Fact]
    public Task Ours_behind_pdfbox_passes() => Everywhere(file => Ours(Pdfbox(file)), JunkBefore);

    [Fact]
    public Task Pdfbox_behind_ours_passes() => Everywhere(async file => Pdfbox(await Ours(file)), JunkBefore);

    [Fact]
    public async Task Two_of_poppler_pass_and_ours_behind_them()
    {
        using var nss = new Nss();
        await Everywhere(file => Ours(nss.Poppler(nss.Poppler(file))), "hybrid");
    }

    [Fact]
    public async Task Poppler_behind_ours_passes()
    {
        using var nss = new Nss();
        await Everywhere(async file => nss.Poppler(await Ours(file)), "hybrid", JunkBefore);
    }

    [Fact]
    public async Task One_of_LibreOffice_passes_with_ours_behind_it()
    {
        using var nss = new Nss();
        var one = nss.LibreOffice(SampleFiles.Docx("Quyết định"));
        Assert.Equal("", await Told(one));
        Assert.Equal("", await Told(await Ours(one)));
    }

    /// <summary>mutool signs only in fields that are there already, as in documents written here, and by SHA-1, which alone is held against it.</summary>
    [Theory]
    [InlineData("NguoiKy", "CoQuan")]
    [InlineData("CoQuan", "NguoiKy")]
    public async Task Mutool_before_and_behind_ours_changes_nothing(string first, string second)
    {
        var file = Sample.Write(Sample.Letter);
        var behind = await Report(Mutool(await TwoSignatures.Sign(file, PadesKeys.SignerCms, first), second));
        Assert.Equal(["", "CRYPTO_CONSTRAINTS_FAILURE_NO_POE"], behind.Signatures.Select(s => s.Reason));
        var before = await Report(await TwoSignatures.Sign(Mutool(file, first), PadesKeys.SignerCms, second));
        Assert.Equal(["CRYPTO_CONSTRAINTS_FAILURE_NO_POE", ""], before.Signatures.Select(s => s.Reason));
        Assert.All(before.Signatures.Concat(behind.Signatures).SelectMany(s => s.Changes), c => Assert.Equal(ChangeLevel.Signing, c.Level));
    }

    /// <param name="but">Shapes that the other program damages; others see that too.</param>
    private async Task Everywhere(Func<byte[], Task<byte[]>> sign, params string[] but)
    {
        var told = new List<string>();
        foreach (var shape in Shapes.Names.Except(but))
            if (await Told(await sign(Shapes.Of(shape))) is not "" and var why) told.Add($"{shape}: {why}");
        Assert.Empty(told);
    }

    private static Task<byte[]> Ours(byte[] file) => TwoSignatures.Sign(file, PadesKeys.SignerCms, "NguoiKy", request => request with { Place = new(20, 20, 100, 50) });

    private async Task<string> Told(byte[] file) => GenuineFiles.Told(await Report(file));

    private async Task<VerificationReport> Report(byte[] file)
    {
        var report = await verifier.Verify(file, "a.pdf", options);
        Assert.All(report.Signatures, s => Assert.Equal("valid", SignatureWords.Integrity(s)));
        return report;
    }

    private static byte[] Pdfbox(byte[] file)
    {
        using var folder = new TempFolder();
        var (from, to) = (folder.Write("in.pdf", file), folder["out.pdf"]);
        var said = Java.Run("PdfboxSigner", from, to, folder.Write("key.p12", PadesKeys.SealFile("secret")), "secret");
        return File.Exists(to) && new FileInfo(to).Length > file.Length ? File.ReadAllBytes(to) : throw new InvalidOperationException(said);
    }

    private static byte[] Mutool(byte[] file, string field)
    {
        using var folder = new TempFolder();
        var (from, to) = (folder.Write("in.pdf", file), folder["out.pdf"]);
        var number = PdfFields.All(PdfDocument.Open(file)).Single(f => f.Name == field).Reference!.Number;
        var said = Tool.Run("mutool", "sign", "-s", folder.Write("key.p12", PadesKeys.SealFile("secret")), "-P", "secret", "-o", to, from, $"{number}").Said;
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
