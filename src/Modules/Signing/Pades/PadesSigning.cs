using CuuLong.Pdf;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Pades;

/// <summary>
/// PAdES in two phases (EN 319 142-1): prepare gives the digest that a key signs, wherever and whenever; complete gives the bytes
/// that are appended to the file. The file itself is only read.
/// </summary>
internal static class PadesSigning
{
    /// <summary>Room for a signature with a time-stamp and its authority's chain.</summary>
    public const int RoomWithTimestamp = 16 * 1024;

    /// <param name="request">Its <see cref="SignatureRequest.Reserve"/> of 0 means: what the signature takes at most.</param>
    /// <exception cref="PdfException">The file is broken, encrypted or too large.</exception>
    public static PreparedRevision Prepare(ReadOnlyMemory<byte> file, CmsBuilder cms, SignatureRequest request, bool timestamp = false)
    {
        var room = request.Reserve > 0 ? request.Reserve : timestamp ? Math.Max(RoomWithTimestamp, cms.Length + RoomWithTimestamp / 2) : cms.Length;
        var update = SignatureWriter.Prepare(PdfDocument.OpenToSign(file), request with { Reserve = room });
        var hash = cms.Key.Algorithm.Hash;
        var digest = RangeHash.Of(hash, file.Span, update);
        var attributes = cms.Attributes(digest);
        return new PreparedRevision(update, hash.Name!, digest, attributes, cms.Digest(attributes), cms.Key.Certificate.Print());
    }

    /// <param name="signature">Of <see cref="PreparedRevision.Digest"/>, from a token, a telephone or a remote service: it is verified first.</param>
    /// <param name="token">Time-stamp over <paramref name="signature"/>; empty for B-B.</param>
    /// <returns>What is appended to the file.</returns>
    /// <exception cref="PdfException">The signature does not fit the room kept for it.</exception>
    /// <exception cref="ArgumentException">Of another key, or not of this digest.</exception>
    public static byte[] Complete(PreparedRevision prepared, CmsBuilder cms, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> token = default)
    {
        if (prepared.Signer != cms.Key.Certificate.Print()) throw new ArgumentException("prepared for another certificate", nameof(cms));
        if (!PublicKeys.VerifyHash(cms.Key.Certificate, cms.Key.Algorithm, prepared.Digest, signature)) throw new ArgumentException("not a signature of this digest", nameof(signature));
        return Fill(prepared, cms, signature, token);
    }

    /// <summary>Both phases at once, with a key at hand.</summary>
    public static async ValueTask<byte[]> Sign(ReadOnlyMemory<byte> file, CmsBuilder cms, SignatureRequest request, CancellationToken cancel = default)
    {
        var prepared = Prepare(file, cms, request);
        return Fill(prepared, cms, await cms.Key.SignDigest(prepared.HashName, prepared.Digest, cancel), default);
    }

    private static byte[] Fill(PreparedRevision prepared, CmsBuilder cms, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> token)
    {
        prepared.Update.Fill(cms.Assemble(prepared.Attributes, signature, token));
        return prepared.Update.Tail;
    }
}
