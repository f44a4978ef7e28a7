using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Time;

namespace CuuLong.Signing.Seals;

/// <summary>Makes the signed revision: PAdES B-T where a time-stamp authority answers, B-B where none does.</summary>
internal sealed class Sealer(ITimestampClient time, SigningSettings settings)
{
    /// <summary>Bytes kept for a time-stamp token with its authority's certificates.</summary>
    private const int RoomForToken = 6 * 1024;

    /// <param name="request">What is put into the field, given the bytes to reserve.</param>
    /// <returns>What is appended to the file.</returns>
    /// <exception cref="PdfException">The file cannot be signed.</exception>
    public async ValueTask<byte[]> Sign(byte[] file, CmsBuilder cms, Func<int, SignatureRequest> request, CancellationToken cancel)
    {
        if (settings.Level < PadesLevel.T) return await PadesSigning.Sign(file, cms, request(0), cancel);
        var prepared = PadesSigning.Prepare(file, cms, request(cms.Length + RoomForToken));
        var signature = await cms.Key.SignDigest(prepared.HashName, prepared.Digest, cancel);
        var stamp = await time.Stamp(prepared.HashName, Hashes.Of(prepared.HashName, signature), cancel);
        return PadesSigning.Complete(prepared, cms, signature, stamp.Refused ? default : stamp.Value.Encoded.Span);
    }
}
