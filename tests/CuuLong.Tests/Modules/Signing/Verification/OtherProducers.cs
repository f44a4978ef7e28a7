using CuuLong.Tests.Modules.Signing.Judges;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Files as offices have them: exported by LibreOffice, printed by a browser, written by cairo, qpdf and mupdf.</summary>
public sealed class OtherProducers
{
    private const string Letter = "<html><body><h1>CONG HOA XA HOI CHU NGHIA VIET NAM</h1><p>So 12/QD-UBND</p></body></html>";

    [Theory]
    [InlineData("libreoffice")]
    [InlineData("chromium")]
    [InlineData("cairo")]
    [InlineData("mupdf")]
    [InlineData("qpdf in two ways")]
    public async Task Two_signatures_on_it_pass_here_and_elsewhere(string producer)
    {
        var file = Made(producer);
        var signed = await Bureau.Shared.SignTwice(file);
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(signed)));
        Assert.Equal(["Signature is Valid.", "Signature is Valid."], SignatureJudges.Pdfsig(signed));
        Assert.Equal("", SignatureJudges.Qpdf(signed));
    }

    private static byte[] Made(string producer)
    {
        using var folder = new TempFolder();
        var page = folder.Write("a.html", System.Text.Encoding.UTF8.GetBytes(Letter));
        var source = folder.Write("source.pdf", Shapes.Of("table"));
        var target = folder["a.pdf"];
        var (_, said) = producer switch
        {
            "libreoffice" => Tool.Run("soffice", $"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder["."], page),
            "chromium" => Tool.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder["profile"]}", $"--print-to-pdf={target}", "file://" + page),
            "cairo" => Tool.Run("pdftocairo", "-pdf", source, target),
            "mupdf" => Tool.Run("mutool", "clean", "-gz", source, target),
            _ => Tool.Run("qpdf", "--object-streams=generate", "--newline-before-endstream", "--linearize", source, target),
        };
        return File.Exists(target) ? File.ReadAllBytes(target) : throw new InvalidOperationException(said);
    }
}
