namespace CuuLong.Tests.Pdf;

internal sealed class ToolFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cuulong-pdf-");

    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    public string Put(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    public void Dispose() => folder.Delete(true);
}
