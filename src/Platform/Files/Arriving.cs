using System.Buffers;
using System.Security.Cryptography;

namespace CuuLong.Platform.Files;

/// <summary>Content on its way in: a temporary file on the same disk as the store, gone unless it was settled.</summary>
internal sealed class Arriving : IAsyncDisposable
{
    public const string Folder = "tmp";
    private readonly string path;
    private readonly bool waits;
    private bool settled;

    /// <param name="waits">A file gets its name only when it is on the disk; without, only a power cut can take it.</param>
    public Arriving(string filesDir, bool waits)
    {
        this.waits = waits;
        path = Path.Combine(filesDir, Folder, Path.GetRandomFileName());
        Content = Create();
    }

    public FileStream Content { get; }

    /// <summary>Writes <paramref name="first"/> and then the rest, hashing on the way. Null when it grows past <paramref name="most"/> bytes.</summary>
    public async Task<string?> Take(ReadOnlyMemory<byte> first, Stream rest, long most, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = rest == Stream.Null ? [] : ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var length = 0L;
            for (var next = first; next.Length > 0; next = piece.AsMemory(0, await rest.ReadAsync(piece, cancel)))
            {
                if ((length += next.Length) > most) return null;
                hash.AppendData(next.Span);
                await Content.WriteAsync(next, cancel);
            }
            await Content.FlushAsync(cancel);
        }
        finally
        {
            if (piece.Length > 0) ArrayPool<byte>.Shared.Return(piece);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes all of a content that is known already.</summary>
    public void Take(ReadOnlySpan<byte> whole) => Content.Write(whole);

    /// <summary>Puts the content on the disk under its name, in this order, so that the name never stands for less than the whole.</summary>
    public async Task Settle(string target, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (waits) Content.Flush(flushToDisk: true);
        await Content.DisposeAsync();
        var folder = Path.GetDirectoryName(target)!;
        var created = !Directory.Exists(folder);
        if (created) Directory.CreateDirectory(folder);
        File.Move(path, target, overwrite: true);
        settled = true;
        if (!waits) return;
        Durable.Folder(folder);
        if (!created) return;
        Durable.Folder(Path.GetDirectoryName(folder)!);
        Durable.Folder(Path.GetDirectoryName(Path.GetDirectoryName(folder)!)!);
    }

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        if (!settled) File.Delete(path);
    }

    private FileStream Create()
    {
        FileStream New() => new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            return New();
        }
        catch (IOException missing) when (missing is DirectoryNotFoundException or FileNotFoundException)
        {
            // The latter when another made the folder at that very moment.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return New();
        }
    }
}
