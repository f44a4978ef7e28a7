using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Judges;

/// <summary>What independent programs say of a signed file. None of them is ours.</summary>
internal static class SignatureJudges
{
    /// <summary>The verdict of poppler on each signature, in order: "Signature is Valid."…</summary>
    public static IReadOnlyList<string> Pdfsig(byte[] file) => Lines("pdfsig", "Signature Validation:", file, "-nocert");

    /// <summary>The verdict of mupdf on each signature, in order. Whether it trusts the certificate is left out: it knows no root of ours.</summary>
    public static IReadOnlyList<string> Mutool(byte[] file)
    {
        using var folder = new TempFolder();
        var (_, said) = Tool.Run("mutool", "sign", "-v", folder.Write("a.pdf", file));
        return [.. said.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("The ", StringComparison.Ordinal) || l.Contains("igest error", StringComparison.Ordinal))];
    }

    public static string Qpdf(byte[] file)
    {
        using var folder = new TempFolder();
        var (code, said) = Tool.Run("qpdf", "--check", folder.Write("a.pdf", file));
        return code == 0 ? "" : said;
    }

    private static List<string> Lines(string program, string mark, byte[] file, params string[] options)
    {
        using var folder = new TempFolder();
        var (_, said) = Tool.Run(program, [.. options, folder.Write("a.pdf", file)]);
        return [.. said.Split('\n').Where(l => l.Contains(mark, StringComparison.Ordinal)).Select(l => l.Split(mark)[1].Trim())];
    }
}
