using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Files.S3;

/// <summary>
/// Files in a bucket. The data folder takes them in as ever, looks at them and keeps them for reading; a file is accepted only when the
/// bucket has it too. What the folder lacks is fetched again when it is read, so it may be emptied while the program is down.
/// </summary>
internal sealed class S3FileStore(DiskFileStore folder, S3Bucket bucket, ILogger<S3FileStore> log) : IFileStore
{
    private const int MostRemembered = 20_000;

    // What the bucket was seen to hold: the same content handed in again is not sent again.
    private readonly ConcurrentDictionary<string, bool> held = new(StringComparer.Ordinal);

    public async Task<Outcome<StoredFile>> Save(Stream content, string name, CancellationToken cancel = default)
    {
        var saved = await folder.Save(content, name, cancel);
        if (saved.Refused || held.ContainsKey(saved.Value!.Hash)) return saved;
        try
        {
            await using var bytes = folder.Open(saved.Value.Hash);
            await bucket.Put(saved.Value.Hash, bytes, cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException || failure is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            log.LogError(failure, "The S3 store took no file");
            return new Refusal("platform.files.store-silent", null, saved.Value.Name);
        }
        if (held.Count >= MostRemembered) held.Clear();
        held[saved.Value.Hash] = true;
        return saved;
    }

    public Stream Open(string hash) => Fetched(hash) ? folder.Open(hash) : throw new FileNotFoundException("no such content", hash);

    public async ValueTask<byte[]?> Read(string hash, long most, CancellationToken cancel) => Fetched(hash) ? await folder.Read(hash, most, cancel) : null;

    public bool Has(string hash) => folder.Has(hash) || bucket.Has(hash);

    private bool Fetched(string hash)
    {
        if (folder.Has(hash)) return true;
        using var content = bucket.Get(hash);
        if (content is null) return false;
        folder.TakeBack(hash, content);
        return true;
    }
}
