namespace CuuLong.Platform.Verbs;

/// <summary>One process at a time works on an embedded database. Held by an open file, so a killed process leaves nothing behind.</summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Null when another process holds the folder.</summary>
    public static DataLock? Take(string dataDir)
    {
        try
        {
            return new DataLock(new FileStream(Path.Combine(dataDir, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
