using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;

namespace CuuLong.Signing.Seals;

/// <summary>The verdict on a stored file in the words that other modules keep.</summary>
internal sealed class FileVerifier(Verifier verifier, IFileStore files)
{
    /// <summary>Larger files are not read into memory for a verdict.</summary>
    public const long Most = 64L << 20;

    public async ValueTask<FileVerdict> Verify(string hash, CancellationToken cancel) =>
        await files.Read(hash, Most, cancel) is { } bytes ? Of(await verifier.Verify(bytes, "", null, cancel)) : FileVerdict.Unread;

    /// <summary>Only a file that was read to its end is said to carry no signature.</summary>
    public static FileVerdict Of(VerificationReport report) =>
        report.Signatures.Count == 0 ? report.Reason == VerifyReasons.NoSignature ? FileVerdict.Unsigned : FileVerdict.Unread
        : new(Of(report.Verdict), [.. report.Signatures.Where(s => !s.IsTimestamp).Select(s => new SignatureFact(s.Signer, s.Field, s.Proven ?? s.Claimed, Of(s.Verdict), s.Reason.Length == 0 ? null : s.Reason, SignatureWords.Level(s)))]);

    private static Verdict Of(Indication indication) => indication switch { Indication.TotalPassed => Verdict.Valid, Indication.TotalFailed => Verdict.Invalid, _ => Verdict.Indeterminate };
}
