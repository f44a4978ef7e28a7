using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform;
using CuuLong.Platform.Files;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Model;
using CuuLong.Signing.Pades;
using CuuLong.Signing.Seals;

namespace CuuLong.Signing.Keys.Remote;

/// <summary>Makes the signed file out of what a service answered, or nothing: a signature of another digest or certificate ends the matter.</summary>
internal sealed class RemoteCompletion(IFileStore files, PadesSigner pades, TimeProvider clock)
{
    /// <returns>A refusal leaves it waiting: only what was not the service's fault (no time-stamp to be had) may be tried again.</returns>
    public async Task<Refusal?> Complete(PendingSignature pending, RemoteAnswer answer, CancellationToken cancel)
    {
        var prepared = PreparedRevision.FromBytes(pending.Prepared);
        var certificate = X509CertificateLoader.LoadCertificate(pending.Certificate);
        var key = new AbsentKey(certificate, ChainBytes.Read(pending.Chain));
        var now = clock.Instant();
        if (answer.Certificate is { } said && !said.AsSpan().SequenceEqual(pending.Certificate)) return pending.End(PendingState.Refused, new("signing.remote.other-certificate"), now);
        if (answer.Signature is not { } signature || !PublicKeys.VerifyHash(certificate, key.Algorithm, prepared.Digest, signature)) return pending.End(PendingState.Refused, new("signing.remote.other-digest"), now);

        var file = await files.Read(pending.FileHash, cancel);
        if (!prepared.Follows(file)) return pending.End(PendingState.Refused, new("signing.remote.other-file"), now);
        var tail = await pades.Complete(file, prepared, new CmsBuilder(key), signature, pending.Level, cancel);
        // Without a time-stamp it is tried again until the end, then kept as what a key here would give: the signature alone.
        if (tail.Refusal is { } later && now < pending.Until) return later;
        if (tail.Refused) tail = await pades.Complete(file, prepared, new CmsBuilder(key), signature, PadesLevel.B, cancel);
        if (tail.Refusal is { } none) return pending.End(PendingState.TimedOut, none, now);
        var saved = await files.Save(new MemoryStream([.. file, .. tail.Value!]), pending.FileName, cancel);
        return saved.Refusal ?? pending.Complete(saved.Value!.Hash, now);
    }
}
