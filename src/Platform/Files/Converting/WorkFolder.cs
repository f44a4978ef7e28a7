namespace CuuLong.Platform.Files.Converting;

/// <summary>What one run of the converter reads and writes; gone afterwards, whatever happened.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cuulong-convert");
    private readonly List<string> inputs = [];

    public string Out => folder.CreateSubdirectory("out").FullName;

    public IReadOnlyList<string> Inputs => inputs;

    public async Task Put(int number, StoredFile document, IFileStore store, CancellationToken cancel)
    {
        var path = Path.Combine(folder.FullName, $"{number}.{Extension(document.Type)}");
        await using var source = store.Open(document.Hash);
        await using var copy = File.Create(path);
        await source.CopyToAsync(copy, cancel);
        inputs.Add(path);
    }

    /// <summary>The PDF of an input, or null when there is none.</summary>
    public string? Result(int number)
    {
        var file = new FileInfo(Path.Combine(Out, $"{number}.pdf"));
        return file is { Exists: true, Length: > 0 } ? file.FullName : null;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Extension(string type) => LibreOfficeConverter.Convertible.First(k => k.Type == type).Extensions[0];
}
