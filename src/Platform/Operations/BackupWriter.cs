using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Operations;

/// <summary>Writes one .tar.gz beside its final name and puts it in place when it is whole.</summary>
internal sealed class BackupWriter : IAsyncDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private readonly GZipStream zip;
    private readonly TarWriter tar;
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);

    public BackupWriter(string path)
    {
        this.path = path;
        // The archive holds personal data and keys: for its owner's eyes only.
        file = new FileStream(Unfinished, new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        tar = new TarWriter(zip, TarEntryFormat.Pax);
    }

    private string Unfinished => path + ".partial";

    public async Task Add(string entry, string source, CancellationToken cancel)
    {
        await using (var content = File.OpenRead(source)) hashes[entry] = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        await tar.WriteEntryAsync(source, entry, cancel);
    }

    public async Task AddFolder(string entry, string folder, Func<string, bool> wanted, CancellationToken cancel)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var source in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => wanted(Path.GetFileName(f))).Order(StringComparer.Ordinal))
            await Add($"{entry}/{Path.GetRelativePath(folder, source).Replace('\\', '/')}", source, cancel);
    }

    public async Task Finish(DatabaseKind kind, DateTimeOffset at, CancellationToken cancel)
    {
        var manifest = new BackupManifest("CuuLong " + typeof(BackupWriter).Assembly.GetName().Version, at, kind, hashes);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, BackupManifest.Entry) { DataStream = new MemoryStream(manifest.ToBytes()) }, cancel);
        await tar.DisposeAsync();
        await zip.DisposeAsync();
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        File.Move(Unfinished, path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await tar.DisposeAsync();
        await zip.DisposeAsync();
        await file.DisposeAsync();
        File.Delete(Unfinished);
    }
}
