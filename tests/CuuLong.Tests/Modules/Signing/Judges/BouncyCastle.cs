using CuuLong.Tests.Pdf;
using CuuLong.Tests.Support;

namespace CuuLong.Tests.Modules.Signing.Judges;

/// <summary>PDFBox and BouncyCastle of Debian, driven by a small Java program that is compiled for the run; one start judges many files.</summary>
internal static class BouncyCastle
{
    private static readonly string Jars = string.Join(':', new[] { "pdfbox2", "fontbox2", "commons-logging", "bcprov", "bcpkix", "bcutil", "bcmail" }.Select(j => $"/usr/share/java/{j}.jar"));

    /// <summary>For each file what is said of each of its signatures: "true ess".</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Judge(IReadOnlyList<byte[]> files)
    {
        using var folder = new ToolFolder();
        var (compiled, errors) = Tool.Run("javac", "-d", folder.Path("."), "-cp", Jars, Repository.Path("tests/CuuLong.Tests/Modules/Signing/Judges/Bouncy.java"));
        if (compiled != 0) throw new InvalidOperationException(errors);
        var paths = files.Select((file, n) => folder.Put($"{n}.pdf", file)).ToArray();
        var (_, said) = Tool.Run("java", ["-cp", $"{folder.Path(".")}:{Jars}", "Bouncy", .. paths]);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. paths.Select(p => (IReadOnlyList<string>)[.. lines.Where(l => l.StartsWith(p + " ", StringComparison.Ordinal)).Select(l => l[(p.Length + 1)..])])];
    }
}
