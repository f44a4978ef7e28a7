using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>
/// Documents issued in a window, of all agencies of the province unless filtered. Counted on the index by time of issue;
/// of other agencies' documents only number, agency and day are shown.
/// </summary>
internal class IssuedMeasure(DocumentsDb db, Offices offices, Acting acting) : IMeasure
{
    public virtual string Key => "documents.outgoing.issued";

    public string[] Columns => ["documents.measure.notation", "documents.measure.agency", "documents.measure.day", "documents.measure.subject"];

    public string[] Filters => ["agency", "type"];

    public async Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default) =>
        await (await Issued(window, filters, cancel)).LongCountAsync(cancel);

    public async Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default)
    {
        var found = await (await Issued(window, filters, cancel)).OrderBy(o => o.IssuedAt).ThenBy(o => o.Id).Skip(skip).Take(take)
            .Select(o => new { o.Id, o.AgencyId, o.IssuedAt, o.IssuedOn, o.Notation, o.Subject }).ToListAsync(cancel);
        var rows = new List<MeasureRow>(found.Count);
        foreach (var o in found)
        {
            var own = o.AgencyId == acting.Actor.AgencyId && acting.Actor.May(Rights.ReadOutgoing);
            var agency = (await offices.Find(o.AgencyId, cancel))?.Name ?? "";
            rows.Add(new MeasureRow(o.Id, o.IssuedAt!.Value, [o.Notation!, agency, Show.Day(o.IssuedOn!.Value), own ? o.Subject : ""], own ? $"/outgoing/{o.Id}" : null));
        }
        return rows;
    }

    /// <summary>"agency" is the office's key in the pack, or its id; one that nobody knows counts nothing.</summary>
    private async Task<IQueryable<Outgoing>> Issued(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel)
    {
        var issued = Within(db.Outgoing.IgnoreQueryFilters().AsNoTracking(), window);
        if (filters.TryGetValue("agency", out var agency))
        {
            var id = Guid.TryParse(agency, out var given) ? given : offices.ByKey(agency)?.Id ?? Guid.Empty;
            issued = issued.Where(o => o.AgencyId == id);
        }
        if (filters.TryGetValue("type", out var type)) issued = issued.Where(o => o.Type == type);
        return issued;
    }

    protected virtual IQueryable<Outgoing> Within(IQueryable<Outgoing> all, Window window) => all.Where(o => o.IssuedAt >= window.From && o.IssuedAt < window.To);
}
