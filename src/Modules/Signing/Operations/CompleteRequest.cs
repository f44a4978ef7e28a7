using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>
/// Ghi kết quả của cơ quan cung cấp: the new certificate, its successor by renewal or change, the revocation, or the recovered
/// device. The register changes with it.
/// </summary>
internal sealed class CompleteRequest(SigningDb db, Keeping keeping, TimeProvider clock) : IOperation
{
    /// <param name="Facts">The certificate that came of it; for a new one, a renewal and a change.</param>
    /// <param name="DeviceSerial">The device it is on, where it is another than asked for.</param>
    public sealed record Input(Guid Id, CertificateFacts? Facts = null, string? DeviceSerial = null, string? Answer = null, int? Version = null);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        if (request.State != RequestState.Sent) return await db.Refuse(request.WrongState(), cancel);
        var (now, answer) = (clock.Instant(), Clean.LineOrNull(input.Answer));

        Certificate? certificate = null;
        if (request.Kind != RequestKind.Issue && (certificate = await db.Certificates.FirstOrDefaultAsync(c => c.Id == request.CertificateId, cancel)) is null)
            return await db.Refuse(Refusal.NotFound, cancel);
        Certificate? result = null;
        if (request.Kind is RequestKind.Issue or RequestKind.Renew or RequestKind.Change)
        {
            if (input.Facts is not { } facts) return await db.Refuse(Refusal.On("Upload", "signing.request.no-certificate"), cancel);
            var kept = await Keep(request, facts, input.DeviceSerial, now, cancel);
            if (kept.Refused) return await db.Refuse(kept.Refusal, cancel);
            result = kept.Value;
        }
        var refusal = request.Kind switch
        {
            RequestKind.Renew or RequestKind.Change => certificate!.ReplaceBy(result!.Id, result.ValidFrom, now),
            RequestKind.Revoke => certificate!.Revoke(now, request.Reason),
            RequestKind.RecoverDevice => certificate!.NotInForce(now),
            _ => null,
        };
        if (request.Kind == RequestKind.RecoverDevice && Clean.LineOrNull(input.DeviceSerial) is { } device) certificate!.DeviceSerial = device;
        if ((refusal ?? request.Complete(result?.Id, answer, now)) is { } no) return await db.Refuse(no, cancel);

        var about = result?.Id ?? request.CertificateId!.Value;
        var deeds = new List<Deed> { new("signing.request.completed", request.Id, answer, new { Kind = request.Kind.ToString(), Certificate = about }) };
        if (certificate is not null) deeds.Add(new Deed($"signing.certificate.{Done(request.Kind)}", certificate.Id, request.Reason));
        if (result is not null) deeds.Add(new Deed("signing.certificate.issued", result.Id, null, new { result.Serial, result.Thumbprint }));
        return await db.Commit(deeds, cancel) is { } late ? late : about;
    }

    private Task<Outcome<Certificate>> Keep(CertificateRequest request, CertificateFacts facts, string? device, DateTimeOffset now, CancellationToken cancel)
    {
        var holder = new Holder(request.HolderKind, request.HolderName, request.PersonId, request.HolderTitle, request.HolderCode);
        var origin = request.Kind switch { RequestKind.Renew => Origin.Renewed, RequestKind.Change => Origin.Changed, _ => Origin.Issued };
        return keeping.Keep(holder, request.Medium, Clean.LineOrNull(device) ?? request.DeviceSerial, facts, origin, now, cancel);
    }

    private static string Done(RequestKind kind) => kind switch { RequestKind.Renew => "renewed", RequestKind.Change => "changed", RequestKind.Revoke => "revoked", _ => "recovered" };
}
