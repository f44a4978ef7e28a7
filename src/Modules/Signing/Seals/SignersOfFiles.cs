using System.Collections.Concurrent;
using System.Collections.Frozen;
using CuuLong.Pdf;
using CuuLong.Platform.Files;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Seals;

/// <summary>Whose certificates stand in the signatures of a stored file. What is stored under a hash never changes, so a file is opened once in the life of the process, however often its document is looked at.</summary>
internal sealed class SignersOfFiles(IFileStore files)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> known = new(StringComparer.Ordinal);

    /// <param name="hash">Of the content, as the store names it.</param>
    /// <returns>Print of each signer's certificate by its serial, as the register writes it; nothing from what cannot be read.</returns>
    public async ValueTask<FrozenDictionary<string, string>> Of(string hash, CancellationToken cancel)
    {
        if (known.TryGetValue(hash, out var before)) return before;
        // One that is not there yet may come; a file is not remembered as missing.
        if (await files.Read(hash, FileVerifier.Most, cancel) is not { } bytes) return FrozenDictionary<string, string>.Empty;
        if (known.Count >= Most) known.Clear();
        return known[hash] = Signers(bytes).ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Signers(byte[] bytes)
    {
        try
        {
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var value in SignatureValue.All(PdfDocument.Open(bytes)))
                if (!value.IsTimestamp && value.Contents is { } contents && CmsReader.TryRead(contents.Bytes, out var cms) && cms.Signer is { } signer)
                    found.TryAdd(CertificateFacts.TidySerial(signer.SerialNumber), signer.Print());
            return found;
        }
        catch (PdfException)
        {
            return [];
        }
    }
}
