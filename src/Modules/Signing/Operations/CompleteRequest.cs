using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Events;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>
/// Ghi kết quả của cơ quan cung cấp: the new certificate, its successor by renewal or change, the revocation, or the recovered
/// device. The register changes with it, as of the day on which the provider did it.
/// </summary>
internal sealed class CompleteRequest(SigningDb db, Registers registers, Keeping keeping, SubjectMatch subjects, TimeProvider clock) : IOperation
{
    /// <param name="Facts">The certificate that came of it; for a new one, a renewal and a change.</param>
    /// <param name="DeviceSerial">The device it is on, where it is another than asked for.</param>
    /// <param name="On">The day on which the provider did it; null is today.</param>
    /// <param name="Confirmed">It is the holder's although the file names another.</param>
    public sealed record Input(Guid Id, CertificateFacts? Facts = null, string? DeviceSerial = null, string? Answer = null, int? Version = null, DateOnly? On = null, bool Confirmed = false);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        if (await registers.Request(input.Id, cancel) is not { } request) return Refusal.NotFound;
        if (await db.ChangedSince(request.Id, request.Version, input.Version, cancel) is { } changed) return changed;
        if (request.State != RequestState.Sent) return await db.Refuse(request.WrongState(), cancel);

        // Request and certificate may be of an agency that is no more; what comes of it stays in that agency's register.
        var certificate = request.Kind == RequestKind.Issue ? null : await db.Certificates.IgnoreQueryFilters().FirstOrDefaultAsync(c => c.Id == request.CertificateId, cancel);
        if (request.Kind != RequestKind.Issue && certificate is null) return await db.Refuse(Refusal.NotFound, cancel);
        var effective = request.Effective(input.On, certificate, clock.Instant());
        if (effective.Refused) return await db.Refuse(effective.Refusal, cancel);
        var (at, answer) = (effective.Value, Clean.LineOrNull(input.Answer));

        var (result, differs) = ((Certificate?)null, (Refusal?)null);
        if (request.Brings)
        {
            if (input.Facts is not { } facts) return await db.Refuse(Refusal.On("Upload", "signing.request.no-certificate"), cancel);
            differs = await subjects.Check(facts, Holder.Of(request), request.AgencyId, cancel);
            if (differs is not null && !input.Confirmed) return await db.Refuse(differs, cancel);
            var kept = await Keep(request, certificate, facts, input.DeviceSerial, at, cancel);
            if (kept.Refused) return await db.Refuse(kept.Refusal, cancel);
            result = kept.Value;
        }
        var refusal = request.Kind switch
        {
            RequestKind.Renew or RequestKind.Change => certificate!.ReplaceBy(result!.Id, result.ValidFrom, at),
            RequestKind.Revoke => certificate!.Revoke(at, request.Reason),
            RequestKind.RecoverDevice => certificate!.NotInForce(at),
            _ => null,
        };
        if (request.Kind == RequestKind.RecoverDevice && Clean.LineOrNull(input.DeviceSerial) is { } device) certificate!.DeviceSerial = device;
        if ((refusal ?? request.Complete(result?.Id, answer, clock.Instant(), at.Day())) is { } no) return await db.Refuse(no, cancel);
        if (certificate is { Ending: Ending.Revoked }) db.Raise(new CertificateRevoked(certificate.Id, certificate.Serial, certificate.Thumbprint, certificate.EndsAt));

        var about = result?.Id ?? request.CertificateId!.Value;
        var deeds = new List<Deed> { new("signing.request.completed", request.Id, answer, new { Kind = request.Kind.ToString(), Certificate = about, On = at.Day() }) };
        if (certificate is not null) deeds.Add(new Deed($"signing.certificate.{Done(request.Kind)}", certificate.Id, request.Reason, new { On = at.Day() }));
        if (result is not null) deeds.Add(new Deed("signing.certificate.issued", result.Id, subjects.Told(differs), new { result.Serial, result.Thumbprint, Named = differs is null ? null : input.Facts!.Named }));
        return await db.Commit(deeds, cancel) is { } late ? late : about;
    }

    private Task<Outcome<Certificate>> Keep(CertificateRequest request, Certificate? before, CertificateFacts facts, string? device, DateTimeOffset at, CancellationToken cancel)
    {
        var origin = request.Kind switch
        {
            _ when before is null || before.RanOut(facts.ValidFrom, at) => Origin.Issued,
            RequestKind.Renew => Origin.Renewed,
            _ => Origin.Changed,
        };
        // One that takes another's place begins when that one ends, so that never both are counted.
        var from = before is not null && facts.ValidFrom > at ? facts.ValidFrom : at;
        return keeping.Keep(Holder.Of(request), request.Medium, Clean.LineOrNull(device) ?? request.DeviceSerial, facts, origin, from, request.AgencyId, cancel);
    }

    private static string Done(RequestKind kind) => kind switch { RequestKind.Renew => "renewed", RequestKind.Change => "changed", RequestKind.Revoke => "revoked", _ => "recovered" };
}
