using CuuLong.Tests.Modules.Signing.Pades;

namespace CuuLong.Tests.Modules.Signing.Judges;

/// <summary>Programs that sign by keys of an NSS database: poppler (pdfsig, Okular) and LibreOffice. The key is the seal's.</summary>
internal sealed class Nss : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string name;

    public Nss()
    {
        Directory.CreateDirectory(folder["nss"]);
        Done("certutil", "-N", "-d", $"sql:{folder["nss"]}", "--empty-password");
        Done("pk12util", "-i", folder.Write("k.p12", PadesKeys.SealFile("secret")), "-d", $"sql:{folder["nss"]}", "-W", "secret", "-K", "");
        name = Done("certutil", "-L", "-d", $"sql:{folder["nss"]}").Split('\n').Single(l => l.EndsWith("u,u,u", StringComparison.Ordinal))[..^"u,u,u".Length].Trim();
    }

    public byte[] Poppler(byte[] file)
    {
        var said = Tool.Run("pdfsig", "-nssdir", folder["nss"], "-add-signature", "-nick", name, folder.Write("in.pdf", file), folder["out.pdf"]).Said;
        return File.Exists(folder["out.pdf"]) ? File.ReadAllBytes(folder["out.pdf"]) : throw new InvalidOperationException(said);
    }

    public byte[] LibreOffice(byte[] docx)
    {
        var filter = $$"""pdf:writer_pdf_Export:{"SignPDF":{"type":"boolean","value":"true"},"SignCertificateSubjectName":{"type":"string","value":"{{PadesKeys.Seal.Certificate.Subject}}"} }""";
        var said = Tool.RunWith(new Dictionary<string, string> { ["MOZILLA_CERTIFICATE_FOLDER"] = $"sql:{folder["nss"]}" }, "soffice",
            $"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", filter, "--outdir", folder.Path, folder.Write("a.docx", docx)).Said;
        return File.Exists(folder["a.pdf"]) ? File.ReadAllBytes(folder["a.pdf"]) : throw new InvalidOperationException(said);
    }

    public void Dispose() => folder.Dispose();

    private static string Done(string program, params string[] arguments)
    {
        var (code, said) = Tool.Run(program, arguments);
        return code == 0 ? said : throw new InvalidOperationException($"{program}: {said}");
    }
}
