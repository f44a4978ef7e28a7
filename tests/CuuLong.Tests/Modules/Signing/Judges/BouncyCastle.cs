using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Judges;

/// <summary>PDFBox and BouncyCastle as judges; one start judges many files.</summary>
internal static class BouncyCastle
{
    /// <summary>For each file what is said of each of its signatures: "true ess".</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Judge(IReadOnlyList<byte[]> files)
    {
        using var folder = new TempFolder();
        var paths = files.Select((file, n) => folder.Write($"{n}.pdf", file)).ToArray();
        var lines = Java.Run("Bouncy", paths).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. paths.Select(p => (IReadOnlyList<string>)[.. lines.Where(l => l.StartsWith(p + " ", StringComparison.Ordinal)).Select(l => l[(p.Length + 1)..])])];
    }
}
