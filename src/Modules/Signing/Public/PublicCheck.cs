using System.Security.Cryptography;
using CuuLong.Platform;
using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Verification;

namespace CuuLong.Signing.Public;

/// <param name="Original">What the issuing office holds, where it is known.</param>
/// <param name="Same">The file is byte for byte the office's own; null when there is nothing to compare with.</param>
internal sealed record CheckedFile(string Name, long Size, string Hash, VerificationReport Report, Original? Original, bool? Same, DateTimeOffset At);

/// <summary>Checks a citizen's file, or the office's original again, on the server. Nothing of it is kept.</summary>
internal sealed class PublicCheck(Verifier verifier, IFileStore files, IEnumerable<IOriginals> offices, Turnstile turnstile, TimeProvider clock)
{
    /// <summary>Bytes of a citizen's file.</summary>
    public const int Most = 20 * 1024 * 1024;

    public async Task<Original?> Find(string code, CancellationToken cancel)
    {
        if (Tidy(code) is not { } tidy) return null;
        foreach (var office in offices)
            if (await office.ByCode(tidy, cancel) is { } found) return found;
        return null;
    }

    /// <param name="beside">The document whose QR brought the citizen here, to compare with.</param>
    public async Task<CheckedFile> Check(byte[] file, string name, Original? beside, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        using var place = await turnstile.Work(cancel);
        var original = beside;
        if (await Known(hash, cancel) is { } same) original = same;
        else
            foreach (var each in Revisions.Of(file))
                if (await Known(each, cancel) is { } before)
                {
                    original = before;
                    break;
                }
        return new(name, file.Length, hash, await verifier.Verify(file, name, null, cancel), original, original is null ? null : original.File.Hash == hash, clock.Instant());
    }

    private async Task<Original?> Known(string hash, CancellationToken cancel)
    {
        foreach (var office in offices)
            if (await office.ByHash(hash, cancel) is { } found) return found;
        return null;
    }

    public async Task<CheckedFile?> Recheck(Original original, CancellationToken cancel) =>
        await files.Read(original.File.Hash, Seals.FileVerifier.Most, cancel) is { } bytes ? await Check(bytes, original.File.Name, original, cancel) : null;

    /// <summary>As people type it: blanks and hyphens aside, O for 0 and I for 1 forgiven. Null when it is no code.</summary>
    internal static string? Tidy(string code)
    {
        var tidy = new string([.. code.ToUpperInvariant().Where(c => c is not (' ' or '-')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })]);
        return tidy.Length == 12 && tidy.All(char.IsAsciiLetterOrDigit) ? tidy : null;
    }
}
