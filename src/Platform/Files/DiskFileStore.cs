using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using CuuLong.Platform.Files.Scanning;
using CuuLong.Platform.Files.Sniffing;
using CuuLong.Platform.Verbs;

namespace CuuLong.Platform.Files;

/// <summary>
/// ab/cd/hash under the files folder. Content arrives in memory while small, else in a temporary file, is looked at
/// there, and gets its name only when it is whole and on the disk: a killed process leaves nothing half-written behind.
/// </summary>
internal sealed class DiskFileStore(Installation installation, FileSettings settings, Sniffer sniffer, IVirusScan scan) : IFileStore
{
    private const int Small = 256 * 1024, MostRemembered = 20_000, MostRecent = 16 << 20;

    // Content accepted by this process: the same small file handed in again costs one hash and one look-up.
    private readonly ConcurrentDictionary<string, FileKind> accepted = new(StringComparer.Ordinal);
    private readonly RecentContent recent = new(MostRecent);

    public async Task<Outcome<StoredFile>> Save(Stream content, string name, CancellationToken cancel = default)
    {
        name = FileName.Clean(name);
        var buffer = ArrayPool<byte>.Shared.Rent(Small);
        try
        {
            var read = await content.ReadAtLeastAsync(buffer.AsMemory(0, Small), Small, throwOnEndOfStream: false, cancel);
            if (read < Small) return await KeepSmall(buffer.AsMemory(0, read), name, cancel);
            await using var arriving = new Arriving(installation.FilesDir, installation.Database.WaitsForDisk);
            if (await arriving.Take(buffer.AsMemory(0, read), content, settings.MaxBytes, cancel) is not { } hash) return TooLarge(name);
            return await Keep(arriving.Content, hash, name, () => arriving.Settle(PathOf(hash), cancel), cancel);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public Stream Open(string hash) => new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);

    public bool Has(string hash) => IsHash(hash) && File.Exists(PathOf(hash));

    public async ValueTask<byte[]?> Read(string hash, long most, CancellationToken cancel)
    {
        if (recent.Find(hash) is { } known) return known.Length <= most ? known : null;
        if (!Has(hash)) return null;
        await using var content = Open(hash);
        if (content.Length > most) return null;
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    /// <summary>Content that another store kept for this folder, held to its hash.</summary>
    internal void TakeBack(string hash, Stream content)
    {
        var target = PathOf(hash);
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(installation.FilesDir, Arriving.Folder)).FullName, Path.GetRandomFileName());
        string came;
        using (var file = File.Create(path))
        {
            content.CopyTo(file);
            file.Position = 0;
            came = Convert.ToHexStringLower(SHA256.HashData(file));
        }
        if (came != hash)
        {
            File.Delete(path);
            throw new InvalidDataException($"what came for {hash} is something else");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(path, target, overwrite: true);
    }

    private async Task<Outcome<StoredFile>> KeepSmall(ReadOnlyMemory<byte> bytes, string name, CancellationToken cancel)
    {
        if (bytes.Length > settings.MaxBytes) return TooLarge(name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (!scan.On && accepted.TryGetValue(hash, out var known)) return Named(hash, name, known, bytes.Length);
        var content = bytes.ToArray();
        return await Keep(new MemoryStream(content, writable: false), hash, name, async () =>
        {
            await using var arriving = new Arriving(installation.FilesDir, installation.Database.WaitsForDisk);
            arriving.Take(content);
            await arriving.Settle(PathOf(hash), cancel);
            recent.Keep(hash, content);
        }, cancel);
    }

    private async Task<Outcome<StoredFile>> Keep(Stream content, string hash, string name, Func<Task> settle, CancellationToken cancel)
    {
        var looked = sniffer.Look(content, name);
        if (looked.Refused) return looked.Refusal;
        var named = Named(hash, name, looked.Value, content.Length);
        if (named.Refused) return named;
        if (await scan.Scan(content, name, cancel) is { } refusal) return refusal;
        if (!Has(hash)) await settle();
        if (accepted.Count >= MostRemembered) accepted.Clear();
        accepted[hash] = looked.Value;
        return named;
    }

    private static Outcome<StoredFile> Named(string hash, string name, FileKind kind, long size) => kind.Fits(name)
        ? new StoredFile(hash, name, kind.Type, size)
        : new Refusal("platform.files.disguised", null, name, Path.GetExtension(name), new Refusal("platform.files.kind." + kind.Key), kind.Extensions[0]);

    private Refusal TooLarge(string name) => new("platform.files.too-large", null, name, settings.MaxBytes >> 20);

    private string PathOf(string hash) => IsHash(hash)
        ? Path.Combine(installation.FilesDir, hash[..2], hash[2..4], hash)
        : throw new ArgumentException("not a content hash", nameof(hash));

    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);
}
