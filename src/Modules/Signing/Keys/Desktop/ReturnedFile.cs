using System.Security.Cryptography.X509Certificates;
using CuuLong.Pdf;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;

namespace CuuLong.Signing.Keys.Desktop;

/// <summary>
/// A desktop signer hands back a whole file, so nothing in it is believed: its beginning is the file we gave, it adds just one
/// signature and nothing else, by the certificate that was asked, and that signature holds.
/// </summary>
internal sealed class ReturnedFile(Verifier verifier)
{
    /// <summary>Null when it is just what was asked for.</summary>
    public async ValueTask<Refusal?> Check(byte[] sent, byte[] returned, X509Certificate2 expected, CancellationToken cancel = default)
    {
        if (returned.Length <= sent.Length || !returned.AsSpan(0, sent.Length).SequenceEqual(sent)) return new("signing.desktop.other-file");
        try
        {
            var (before, after) = (PdfDocument.Open(sent), PdfDocument.Open(returned));
            var earlier = SignatureValue.All(before).Select(v => v.Field.Name).ToHashSet(StringComparer.Ordinal);
            var report = await verifier.Verify(returned, cancel: cancel);
            if (report.Signatures.Where(s => !earlier.Contains(s.Field) && !s.IsTimestamp).ToList() is not [var added]) return new("signing.desktop.not-one");
            if (added.Judgement?.Signer is not { } signer || !signer.RawData.AsSpan().SequenceEqual(expected.RawData))
                return new("signing.desktop.other-signer", null, expected.GetNameInfo(X509NameType.SimpleName, false));
            if (RevisionComparison.Compare(before, after).Any(c => c.Level > ChangeLevel.Signing)) return new("signing.desktop.changed");
            return added.Verdict == Indication.TotalPassed && report.Signatures.All(s => s.Verdict != Indication.TotalFailed) ? null : new("signing.desktop.broken", null, added.Reason);
        }
        catch (PdfException)
        {
            return new("signing.desktop.other-file");
        }
    }
}
