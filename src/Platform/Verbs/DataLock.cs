using System.Collections.Concurrent;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Verbs;

/// <summary>One process at a time works on an embedded database. Held by an open file, so a killed process leaves nothing behind.</summary>
public sealed class DataLock : IDisposable
{
    /// <summary>EWOULDBLOCK of Linux: the file is locked. A full or read-only disk is another matter.</summary>
    private const int Held = 11;

    private static readonly ConcurrentDictionary<string, bool> Here = new();

    private readonly FileStream file;

    private DataLock(FileStream file)
    {
        this.file = file;
        Here[file.Name] = true;
    }

    /// <summary>Null when another process holds the folder; one that is not there is made.</summary>
    public static DataLock? Take(string dataDir)
    {
        Directory.CreateDirectory(dataDir);
        try
        {
            return new DataLock(new FileStream(Path.Combine(dataDir, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException busy) when (busy.HResult == Held)
        {
            return null;
        }
    }

    /// <summary>The lock of an embedded database; nothing is needed on PostgreSQL.</summary>
    /// <exception cref="UsageException">Another process works on the same folder.</exception>
    public static DataLock? TakeFor(Installation installation)
    {
        if (installation.Database.Kind != DatabaseKind.Sqlite) return null;
        return Take(installation.DataDir)
            ?? throw new UsageException($"Một bản CuuLong khác đang chạy trên {installation.DataDir}. Dừng bản đó, hoặc chọn thư mục khác bằng --data.");
    }

    /// <summary>Whether this process holds the folder.</summary>
    public static bool IsHere(string dataDir) => Here.ContainsKey(Path.GetFullPath(Path.Combine(dataDir, "lock")));

    public void Dispose()
    {
        Here.TryRemove(file.Name, out _);
        file.Dispose();
    }
}
