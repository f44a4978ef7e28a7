using CuuLong.Platform.Packs;

namespace CuuLong.Tests.Platform.Packs;

/// <summary>A copy of the province's pack with one thing broken in it.</summary>
public sealed class BrokenPack : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-pack").FullName;

    public BrokenPack()
    {
        var from = Repository.Path("packs", "travinh");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public string Folder => folder;

    public Pack Pack => new(folder);

    /// <summary>Changes the first occurrence; returns its line.</summary>
    public int Replace(string path, string old, string @new)
    {
        var full = Path.Combine(folder, path);
        var text = File.ReadAllText(full);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no {old}");
        File.WriteAllText(full, text[..at] + @new + text[(at + old.Length)..]);
        return text[..at].Count(c => c == '\n') + 1;
    }

    /// <summary>Adds a line at the end; returns its number.</summary>
    public int Append(string path, string line)
    {
        File.AppendAllText(Path.Combine(folder, path), line + "\n");
        return File.ReadAllLines(Path.Combine(folder, path)).Length;
    }

    public BrokenPack Without(string path)
    {
        File.Delete(Path.Combine(folder, path));
        return this;
    }

    public int LineOf(string path, string text) => Array.FindIndex(File.ReadAllLines(Path.Combine(folder, path)), l => l.Contains(text)) + 1;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
