namespace CuuLong.Platform.Files;

/// <param name="Hash">SHA-256 of the content, lower-case hex: its name in the store.</param>
/// <param name="Name">As the sender named it; only ever shown, never used as a path.</param>
/// <param name="Type">Media type found in the content, not the one claimed.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredFile(string Hash, string Name, string Type, long Size);

/// <summary>Keeps files by the hash of their content: the same content is kept once. Nothing in it is ever changed.</summary>
public interface IFileStore
{
    /// <summary>
    /// Streams the content in, finds its type, holds it to the bounds and has it scanned. Refuses what is empty, too
    /// large, encrypted, disguised (name and content differ) or infected, with a sentence that says what to do.
    /// </summary>
    Task<Outcome<StoredFile>> Save(Stream content, string name, CancellationToken cancel = default);

    /// <summary>Opens for reading; the caller disposes. Throws when there is no such content.</summary>
    Stream Open(string hash);

    bool Has(string hash);

    /// <summary>The whole content, which nobody changes; null when there is none, or when it is longer than <paramref name="most"/> bytes.</summary>
    ValueTask<byte[]?> Read(string hash, long most, CancellationToken cancel = default);
}
