using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Operations;

/// <summary>Bàn giao thiết bị lưu khóa: who keeps the agency's seal from now on, by which minutes (NĐ 30/2020, Điều 32).</summary>
internal sealed class HandOverDevice(SigningDb db, People people, Ids ids, TimeProvider clock) : IOperation
{
    /// <param name="On">Null is today.</param>
    public sealed record Input(Guid CertificateId, Guid ToPersonId, string? Document, DateOnly? On = null, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Certificates.FirstOrDefaultAsync(c => c.Id == input.CertificateId, cancel) is not { } certificate) return Refusal.NotFound;
        if (await db.ChangedSince(certificate.Id, certificate.Version, input.Version, cancel) is { } changed) return changed;
        if (certificate.NotInForce(clock.Instant()) is { } ended) return await db.Refuse(ended, cancel);
        if (await people.Of(certificate.AgencyId, input.ToPersonId, cancel) is not { } to) return await db.Refuse(Refusal.On("ToPersonId", "signing.hand-over.nobody"), cancel);
        if (certificate.CustodianId == to.PersonId) return await db.Refuse(Refusal.On("ToPersonId", "signing.hand-over.same", to.Name), cancel);
        var document = Clean.Line(input.Document);
        if (document.Length is 0 or > 300) return await db.Refuse(Refusal.On("Document", "signing.hand-over.no-document"), cancel);
        var (today, on) = (clock.Today(), input.On ?? clock.Today());
        if (on > today) return await db.Refuse(Refusal.On("On", "signing.hand-over.future", today), cancel);
        if (await db.HandOvers.Where(h => h.CertificateId == certificate.Id).MaxAsync(h => (DateOnly?)h.HandedOn, cancel) is { } last && on < last)
            return await db.Refuse(Refusal.On("On", "signing.hand-over.before", last), cancel);

        db.Add(new HandOver
        {
            Id = ids.New(), CertificateId = certificate.Id, AgencyId = certificate.AgencyId, FromName = certificate.CustodianName,
            ToPersonId = to.PersonId, ToName = to.Name, ToTitle = to.Title, HandedOn = on, Document = document, At = clock.Instant(),
        });
        (certificate.CustodianId, certificate.CustodianName) = (to.PersonId, to.Name);
        return await db.Commit(new Deed("signing.certificate.handed-over", certificate.Id, document, new { to.Name, on }), cancel) is { } late ? late : Done.It;
    }
}
