using System.Globalization;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Notifications;
using CuuLong.Platform.Organisations;
using CuuLong.Signing.Data;
using CuuLong.Signing.Letters;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Events;

/// <summary>
/// An agency is no more and its certificates are still in force: they name it, so they are revoked and asked for anew, never moved (NĐ 68/2024, ADR 72); nor are the
/// requests that it left open. The clerks of the managing office and of who took over hear of it, each once.
/// </summary>
internal sealed class TellLeft(SigningDb db, Notify notify, People people, ManagingBodies bodies, IOrganisations organisations, TimeProvider clock) : IHandle<UnitEnded>
{
    public const string Text = "signing.notice.left", OfRequests = "signing.notice.left-requests";

    public ModuleDb? Db => notify.Db;

    public async Task Handle(UnitEnded ended, CancellationToken cancel)
    {
        if (organisations.Find(ended.UnitId) is not { IsAgency: true } office) return;
        var now = clock.Instant();
        // Handled for the agency that ended; said plainly all the same.
        var left = await db.Certificates.IgnoreQueryFilters().CountAsync(c => c.AgencyId == office.Id && c.IssuedAt <= now && c.EndsAt > now, cancel);
        var open = await db.Requests.IgnoreQueryFilters().Where(CertificateRequest.IsOpen).CountAsync(r => r.AgencyId == office.Id, cancel);
        var to = bodies.Of(office.Id, ended.On) is { Refused: false, Value.Manager: { } manager } ? [manager.Id] : Array.Empty<Guid>();
        var told = new HashSet<Guid>();
        foreach (var agency in to.Concat(ended.Successors.Select(s => organisations.Find(s)?.AgencyId).OfType<Guid>()).Where(a => a != office.Id).Distinct())
            foreach (var clerk in await people.Clerks(agency, cancel))
                if (told.Add(clerk.PersonId))
                {
                    await Tell(clerk, Text, "/signing?Shown=Left", left);
                    await Tell(clerk, OfRequests, "/signing/requests?left=true", open);
                }

        Task Tell(Member clerk, string text, string where, int count) =>
            count == 0 ? Task.CompletedTask : notify.Person(clerk.PersonId, text, where, cancel, office.Name, ended.LegalDocument, count.ToString(CultureInfo.InvariantCulture));
    }
}
