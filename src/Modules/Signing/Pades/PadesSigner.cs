using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Pades;

/// <summary>Signs a PDF up to a level, and raises what others signed. Every method gives the bytes that are appended to the file it was given.</summary>
internal sealed class PadesSigner(ITimestampClient stamps, IRevocationSource revocation, Func<TrustBook> trust)
{
    /// <exception cref="PdfException">The file is broken, encrypted or too large.</exception>
    public async ValueTask<Outcome<byte[]>> Sign(ReadOnlyMemory<byte> file, CmsBuilder cms, SignatureRequest request, PadesLevel level, CancellationToken cancel = default)
    {
        var prepared = PadesSigning.Prepare(file, cms, request, level >= PadesLevel.T);
        try
        {
            return await Complete(file, prepared, cms, await cms.Key.SignDigest(prepared.HashName, prepared.Digest, cancel), level, cancel);
        }
        catch (KeyRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    /// <param name="file">The very file that was prepared.</param>
    /// <param name="signature">Of <see cref="PreparedRevision.Digest"/>, from wherever.</param>
    public async ValueTask<Outcome<byte[]>> Complete(ReadOnlyMemory<byte> file, PreparedRevision prepared, CmsBuilder cms, byte[] signature, PadesLevel level, CancellationToken cancel = default)
    {
        ReadOnlyMemory<byte> token = default;
        if (level >= PadesLevel.T)
        {
            var stamped = await stamps.Stamp(prepared.HashName, Hashes.Of(prepared.HashName, signature), cancel);
            if (stamped.Refusal is { } none) return none;
            token = stamped.Value!.Encoded;
        }
        byte[] tail = PadesSigning.Complete(prepared, cms, signature, token.Span);
        if (level < PadesLevel.Lt) return tail;
        var evidence = await AddEvidence((byte[])[.. file.Span, .. tail], prepared.Update.Field, cancel);
        if (evidence.Refusal is { } missing) return missing;
        tail = [.. tail, .. evidence.Value!];
        if (level < PadesLevel.Lta) return tail;
        var archived = await AddTimestamp((byte[])[.. file.Span, .. tail], cancel);
        return archived.Refusal is { } late ? late : (byte[])[.. tail, .. archived.Value!];
    }

    /// <summary>B-LT: chains, CRLs and OCSP responses of all signatures and time-stamps in the file.</summary>
    /// <param name="own">The one field whose evidence must be had; for the others, what can be had is put in. All must when null.</param>
    public async ValueTask<Outcome<byte[]>> AddEvidence(ReadOnlyMemory<byte> file, string? own = null, CancellationToken cancel = default)
    {
        var document = PdfDocument.Open(file);
        var (certificates, lists, responses, signatures) = (new List<byte[]>(), new List<byte[]>(), new List<byte[]>(), new List<ReadOnlyMemory<byte>>());
        foreach (var value in SignatureValue.All(document))
        {
            if (value.Contents is not { } contents || !CmsReader.TryRead(contents.Bytes, out var cms)) continue;
            var tokens = cms.Timestamps.Select(t => TimestampToken.TryRead(t, out var token) ? token : null).OfType<TimestampToken>();
            var collected = await LongTermMaterial.Collect(cms, tokens, trust(), revocation, cancel);
            if (collected.Refusal is { } refusal && (own is null || value.Field.Name == own)) return refusal;
            if (collected.Refused) continue;
            certificates.AddRange(collected.Value!.Certificates);
            lists.AddRange(collected.Value.Crls);
            responses.AddRange(collected.Value.OcspResponses);
            signatures.Add(contents.Bytes);
        }
        return EvidenceWriter.Write(document, signatures, certificates, responses, lists);
    }

    /// <summary>B-LTA: a document time-stamp over all that is there.</summary>
    public async ValueTask<Outcome<byte[]>> AddTimestamp(ReadOnlyMemory<byte> file, CancellationToken cancel = default)
    {
        var hash = System.Security.Cryptography.HashAlgorithmName.SHA256;
        var update = SignatureWriter.Prepare(PdfDocument.Open(file), new SignatureRequest("DauThoiGian", PadesSigning.RoomWithTimestamp) { SubFilter = "ETSI.RFC3161" });
        var stamped = await stamps.Stamp(hash, RangeHash.Of(hash, file.Span, update), cancel);
        if (stamped.Refusal is { } none) return none;
        update.Fill(stamped.Value!.Encoded.Span);
        return update.Tail;
    }
}
