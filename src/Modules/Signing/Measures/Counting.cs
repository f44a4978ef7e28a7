using CuuLong.Platform.Access;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Measures;

/// <summary>What the figures of certificates have in common: the filters, and the rows behind them.</summary>
internal sealed class Counting(SigningDb db, IOrganisations organisations, Acting acting, Registers registers, Words words)
{
    public static readonly string[] Columns = ["signing.measure.holder", "signing.measure.agency", "signing.measure.medium", "signing.measure.serial"];
    public static readonly string[] Filters = ["agency", "holder", "medium"];

    /// <summary>Certificates of all agencies: the figures are the province's. "agency" is a key of the pack or an id; "holder" organisation or person; "medium" usb, sim, hsm or remote.</summary>
    public IQueryable<Certificate> Of(IReadOnlyDictionary<string, string> filters)
    {
        var certificates = db.Certificates.IgnoreQueryFilters().AsNoTracking();
        if (filters.TryGetValue("agency", out var agency))
        {
            var id = Guid.TryParse(agency, out var given) ? given : organisations.ByKey(agency)?.Id ?? Guid.Empty;
            certificates = certificates.Where(c => c.AgencyId == id);
        }
        if (filters.TryGetValue("holder", out var holder))
        {
            var kind = holder == "organisation" ? HolderKind.Organisation : HolderKind.Person;
            certificates = certificates.Where(c => c.Kind == kind);
        }
        if (!filters.TryGetValue("medium", out var name)) return certificates;
        var medium = name switch { "usb" => Medium.UsbToken, "sim" => Medium.SimPki, "hsm" => Medium.Hsm, _ => Medium.Remote };
        return certificates.Where(c => c.Medium == medium);
    }

    /// <summary>Of other agencies' certificates neither holder nor serial is shown.</summary>
    public async Task<IReadOnlyList<MeasureRow>> Rows(IQueryable<Certificate> ordered, bool byEnd, int skip, int take, CancellationToken cancel)
    {
        var found = await ordered.Skip(skip).Take(take).Select(c => new { c.Id, c.AgencyId, c.HolderName, c.Medium, c.Serial, c.IssuedAt, c.EndsAt }).ToListAsync(cancel);
        return
        [
            .. found.Select(c =>
            {
                var own = (c.AgencyId == acting.Actor.AgencyId && acting.Actor.May(Rights.Read)) || registers.ReadsAll;
                string[] facts = [own ? c.HolderName : "", organisations.Find(c.AgencyId)?.Name ?? "", words[$"signing.medium.{c.Medium}"], own ? c.Serial : ""];
                return new MeasureRow(c.Id, byEnd ? c.EndsAt : c.IssuedAt, facts, own ? $"/signing/certificates/{c.Id}" : null);
            }),
        ];
    }
}
