using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>
/// Says of a file from anywhere whether its signatures hold. Never throws on what is in the file, and spends a bounded amount of
/// time and memory on it.
/// </summary>
internal sealed class Verifier(Func<TrustBook> trust, IRevocationSource source, TimeProvider clock)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(700), Repairing = TimeSpan.FromMilliseconds(200);

    /// <summary>Less than a second of work and a quarter of a gigabyte; a document of the office takes a few milliseconds. What is honestly large, scans and many signatures, may cost in proportion.</summary>
    private static PdfLimits LimitsOf(long length) => new(
        Depth: 64, Values: (int)Math.Min(1_000_000 + length, 1 << 26), Decoded: (16L << 20) + Math.Min(8 * length, 64L << 20) + length, Scanned: (1L << 30) + 32 * length,
        Held: (32L << 20) + Math.Min(16 * length, 64L << 20) + 2 * length, Time: Usual + TimeSpan.FromMilliseconds(40 * (length >> 20)));

    /// <param name="name">How the report names the file.</param>
    public async ValueTask<VerificationReport> Verify(ReadOnlyMemory<byte> file, string name = "", VerifyOptions? options = null, CancellationToken cancel = default)
    {
        var chosen = options ?? VerifyOptions.Default;
        var judge = new SignatureJudge(chosen.Trust ?? trust(), chosen.Offline ? null : source, clock);
        try
        {
            if (CmsEnvelope.Looks(file.Span)) return VerificationReport.Without(name, VerifyReasons.UnknownFormat);
            if (XmlVerification.Looks(file.Span)) return await XmlVerification.Run(file, name, new PathJudge(chosen.Trust ?? trust(), chosen.Offline ? null : source, clock), chosen, clock, cancel);
            return await new PdfVerification(file, new PdfBudget(LimitsOf(file.Length)), judge, chosen).Run(name, cancel);
        }
        catch (PdfException fault)
        {
            return VerificationReport.Without(name, fault.Fault switch
            {
                PdfFault.Encrypted => VerifyReasons.Encrypted,
                PdfFault.TooLarge or PdfFault.TooDeep => VerifyReasons.TooLarge,
                _ => IsUnsigned(file) ? VerifyReasons.NoSignature : VerifyReasons.Unreadable,
            });
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return VerificationReport.Without(name, VerifyReasons.Unreadable);
        }
    }

    /// <summary>A broken file that holds no signature as far as it can be read. Of one that holds some, nothing is said: two programs repair it into two documents.</summary>
    private static bool IsUnsigned(ReadOnlyMemory<byte> file)
    {
        try
        {
            return SignatureValue.All(PdfDocument.OpenBroken(file, new PdfBudget(LimitsOf(file.Length) with { Time = Repairing }))).Count == 0;
        }
        catch (PdfException)
        {
            return false;
        }
    }
}
