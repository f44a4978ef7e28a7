using System.Globalization;

namespace CuuLong.Platform.Files.Converting;

/// <summary>Which PDF was made of which document: a small file per document, and only a cache, so it may be deleted at any time.</summary>
internal sealed class ConvertedBefore(string folder)
{
    public (string Hash, long Size)? Find(string document)
    {
        var path = PathOf(document);
        return File.Exists(path) && File.ReadAllText(path).Split(' ') is [{ Length: 64 } hash, var size] && long.TryParse(size, CultureInfo.InvariantCulture, out var bytes)
            ? (hash, bytes) : null;
    }

    public void Remember(string document, StoredFile pdf)
    {
        var path = PathOf(document);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = path + "." + Path.GetRandomFileName();
        File.WriteAllText(fresh, string.Create(CultureInfo.InvariantCulture, $"{pdf.Hash} {pdf.Size}"));
        File.Move(fresh, path, overwrite: true);
    }

    private string PathOf(string document) => Path.Combine(folder, document[..2], document);
}
