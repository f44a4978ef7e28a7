using CuuLong.Pdf;
using CuuLong.Signing.Pades;
using Microsoft.Extensions.Logging;

namespace CuuLong.Signing.Seals;

/// <summary>
/// Puts beside both signatures what they are judged by when certificates have ended and authorities are gone (B-LT, B-LTA). What cannot be had
/// at that moment holds up no seal; it is said instead, and a file that was issued is not raised afterwards.
/// </summary>
internal sealed class Lasting(PadesSigner pades, SigningSettings settings, ILogger<Lasting> log)
{
    /// <returns>The longer file, and what keeps it from the level that is asked for.</returns>
    public async ValueTask<(byte[] File, Refusal? Short)> Add(byte[] file, CancellationToken cancel)
    {
        try
        {
            if (settings.Level >= PadesLevel.Lt)
            {
                var evidence = await pades.AddEvidence(file, cancel: cancel);
                if (evidence.Refused) return Short(file, evidence.Refusal);
                file = [.. file, .. evidence.Value];
            }
            if (settings.Level < PadesLevel.Lta) return (file, null);
            var stamp = await pades.AddTimestamp(file, cancel);
            return stamp.Refused ? Short(file, stamp.Refusal) : ([.. file, .. stamp.Value], null);
        }
        catch (PdfException)
        {
            return Short(file, new Refusal("signing.long-term.not-written"));
        }
    }

    private (byte[], Refusal?) Short(byte[] file, Refusal why)
    {
        log.LogWarning("A seal stays below {Level}: {Why}", settings.Level, why.Code);
        return (file, why);
    }
}
