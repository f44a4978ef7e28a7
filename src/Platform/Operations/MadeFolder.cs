namespace CuuLong.Platform.Operations;

/// <summary>A folder that is there for the work; made by it, it goes again unless the work came to its end.</summary>
internal sealed class MadeFolder : IDisposable
{
    private readonly string path;
    private bool kept;

    public MadeFolder(string path)
    {
        (this.path, kept) = (path, Directory.Exists(path));
        Directory.CreateDirectory(path);
    }

    public void Keep() => kept = true;

    public void Dispose()
    {
        if (!kept) Directory.Delete(path, recursive: true);
    }
}
