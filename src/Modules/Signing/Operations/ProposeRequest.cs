using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Lập đề nghị: a new certificate for a holder, or something about one in the register.</summary>
internal sealed class ProposeRequest(SigningDb db, Acting acting, Registers registers, Ids ids, TimeProvider clock) : IOperation
{
    /// <summary>Its row is held to the end of an act that asks for a new certificate, so that of two at once the second sees the first.</summary>
    private const string Asking = "signing.requests";

    /// <param name="CertificateId">For every kind but a new one; the holder then is the certificate's.</param>
    /// <param name="Holder">For a new one.</param>
    /// <param name="Changes">What shall read differently, for a change of content.</param>
    public sealed record Input(RequestKind Kind, string Reason, Guid? CertificateId = null, Holder? Holder = null, Medium Medium = Medium.UsbToken, string? DeviceSerial = null, string? Changes = null);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        var reason = Clean.Line(input.Reason);
        if (reason.Length < 10) return await db.Refuse(Refusal.On("Reason", "signing.reason-short"), cancel);
        if (input.Kind == RequestKind.Change && Clean.LineOrNull(input.Changes) is null) return await db.Refuse(Refusal.On("Changes", "signing.request.no-changes"), cancel);
        var made = input.Kind == RequestKind.Issue ? await New(input, reason, cancel) : await About(input, reason, cancel);
        if (made.Refused) return await db.Refuse(made.Refusal, cancel);
        db.Add(made.Value);
        var deed = new Deed("signing.request.proposed", made.Value.Id, reason, new { Kind = made.Value.Kind.ToString(), made.Value.HolderName });
        return await db.Commit(deed, cancel) is { } late ? late : made.Value.Id;
    }

    private async Task<Outcome<CertificateRequest>> New(Input input, string reason, CancellationToken cancel)
    {
        var holder = input.Holder ?? new Holder(HolderKind.Person, "");
        holder = holder with { Name = Clean.Line(holder.Name), Title = Clean.LineOrNull(holder.Title), Code = Clean.LineOrNull(holder.Code) };
        if (holder.Check() is { } refusal) return refusal;
        await db.TakeNumber(acting.Actor.AgencyId, Asking, 0, cancel);
        var asked = await db.Requests.Where(CertificateRequest.IsOpen).AnyAsync(r => r.Kind == RequestKind.Issue
            && r.HolderKind == holder.Kind && r.Medium == input.Medium && r.PersonId == holder.PersonId && r.HolderName == holder.Name && r.HolderCode == holder.Code, cancel);
        return asked ? new Refusal("signing.request.asked-already", null, holder.Name) : Make(input, reason, holder, input.Medium, Clean.LineOrNull(input.DeviceSerial));
    }

    private async Task<Outcome<CertificateRequest>> About(Input input, string reason, CancellationToken cancel)
    {
        // Past the agency's own rows for what an agency that is no more left behind.
        if (await db.Certificates.IgnoreQueryFilters().FirstOrDefaultAsync(c => c.Id == input.CertificateId, cancel) is not { } certificate) return Refusal.NotFound;
        if (certificate.AgencyId != acting.Actor.AgencyId && (input.Kind != RequestKind.Revoke || !registers.Settles(certificate.AgencyId))) return Refusal.NotFound;
        if (certificate.NotInForce(clock.Instant()) is { } ended) return ended;
        var open = await db.Requests.IgnoreQueryFilters().Where(CertificateRequest.IsOpen).Where(r => r.CertificateId == certificate.Id)
            .Select(r => new { r.Kind, r.AgencyId }).ToListAsync(cancel);
        // What an agency left open that is no more nobody will complete.
        if (open.Find(r => !registers.Ended(r.AgencyId)) is { } already) return new Refusal("signing.request.already-open", null, new Refusal($"signing.request.kind.{already.Kind}"));
        // Of two who ask at the same moment the second is told who was first.
        db.Entry(certificate).Property(c => c.HolderName).IsModified = true;
        var request = Make(input, reason, Holder.Of(certificate), certificate.Medium, certificate.DeviceSerial);
        request.About(certificate.Id);
        return request;
    }

    private CertificateRequest Make(Input input, string reason, Holder holder, Medium medium, string? device) => new()
    {
        Id = ids.New(), AgencyId = acting.Actor.AgencyId, Kind = input.Kind, HolderKind = holder.Kind, PersonId = holder.PersonId, HolderName = holder.Name,
        HolderTitle = holder.Title, HolderCode = holder.Code, Medium = medium, DeviceSerial = device, Reason = reason,
        Changes = input.Kind == RequestKind.Change ? Clean.LineOrNull(input.Changes) : null, ProposedBy = acting.Actor.Name, ProposedAt = clock.Instant(),
    };
}
