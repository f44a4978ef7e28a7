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
    /// <summary>About a second of work and a quarter of a gigabyte at the very most; a document of the office takes a few milliseconds.</summary>
    private static readonly PdfLimits Limits = new(64, 2_000_000, 48L << 20, 1L << 30, TimeSpan.FromSeconds(2));

    /// <param name="name">How the report names the file.</param>
    public async ValueTask<VerificationReport> Verify(ReadOnlyMemory<byte> file, string name = "", VerifyOptions? options = null, CancellationToken cancel = default)
    {
        var chosen = options ?? VerifyOptions.Default;
        var judge = new SignatureJudge(chosen.Trust ?? trust(), chosen.Offline ? null : source, clock);
        try
        {
            if (XmlVerification.Looks(file.Span)) return await XmlVerification.Run(file, name, new PathJudge(chosen.Trust ?? trust(), chosen.Offline ? null : source, clock), chosen, clock, cancel);
            return await new PdfVerification(file, new PdfBudget(Limits), judge, chosen).Run(name, cancel);
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
            return SignatureValue.All(PdfDocument.OpenBroken(file, new PdfBudget(Limits with { Time = TimeSpan.FromMilliseconds(500) }))).Count == 0;
        }
        catch (PdfException)
        {
            return false;
        }
    }
}
