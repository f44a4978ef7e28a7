using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;

namespace CuuLong.Signing.Operations;

/// <summary>Ghi vào sổ một chứng thư đã được cấp trước: one that the provider had issued before the register knew of it.</summary>
internal sealed class RegisterCertificate(SigningDb db, Keeping keeping, SubjectMatch subjects, Registers registers, Acting acting) : IOperation
{
    /// <param name="Confirmed">It is the holder's although the file names another.</param>
    /// <param name="Agency">Into whose register; null is the actor's own. Another's is kept by the managing office only.</param>
    public sealed record Input(Holder Holder, Medium Medium, string? DeviceSerial, CertificateFacts Facts, bool Confirmed = false, Guid? Agency = null);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        var agency = input.Agency ?? acting.Actor.AgencyId;
        if (agency != acting.Actor.AgencyId && !registers.Keeps(agency)) return await db.Refuse(Refusal.NotFound, cancel);
        var differs = await subjects.Check(input.Facts, input.Holder, agency, cancel);
        if (differs is not null && !input.Confirmed) return await db.Refuse(differs, cancel);
        var kept = await keeping.Keep(input.Holder, input.Medium, input.DeviceSerial, input.Facts, Origin.Imported, input.Facts.ValidFrom, agency, cancel);
        if (kept.Refused) return await db.Refuse(kept.Refusal, cancel);
        var deed = new Deed("signing.certificate.registered", kept.Value.Id, subjects.Told(differs), new { kept.Value.Serial, kept.Value.Thumbprint, Named = differs is null ? null : input.Facts.Named });
        return await db.Commit(deed, cancel) is { } late ? late : kept.Value.Id;
    }
}
