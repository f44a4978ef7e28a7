using System.Globalization;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Queries;

/// <summary>
/// The report of the pack's agency for a period: as it was closed, else as it stands now. Asks for that agency by name
/// and not by the scope of who acts, because the command line acts for nobody.
/// </summary>
internal sealed class ReadReport(ReportingDb db, ReportingPack pack, ReportingAgency agency, ReadFigures figures, TimeProvider clock)
{
    /// <summary>The reports of all who ever wrote them.</summary>
    public IQueryable<Report> Series
    {
        get
        {
            var all = agency.All;
            return db.Reports.IgnoreQueryFilters().AsNoTracking().Where(r => all.Contains(r.AgencyId));
        }
    }

    /// <summary>Whoever writes them now reads those of the offices before it too (ADR 72).</summary>
    public bool IsFor(Actor actor) => agency.All.Contains(actor.AgencyId);

    /// <summary>Null where the reader has no such report.</summary>
    public async Task<ReportContent?> For(Actor actor, string name, CancellationToken cancel) =>
        ReportPeriod.TryParse(name, out var period) && IsFor(actor) && await Series.AnyAsync(r => r.Period == name, cancel) ? await Run(period, cancel) : null;

    public async Task<ReportContent> Run(ReportPeriod period, CancellationToken cancel = default)
    {
        var report = await Find(period, cancel);
        var values = report?.State == ReportState.Closed ? await Frozen(report.Id, cancel) : await Now(period, cancel);
        return new ReportContent(period, pack.Template.On(FigureWindow.Of(period, WindowKind.Administrative).To), await Sections(period, report, cancel), values, report) { Until = Until(report, values) };
    }

    /// <summary>One a period, the newest first.</summary>
    public async Task<IReadOnlyList<Report>> Newest(int most, CancellationToken cancel) =>
        [.. (await Series.OrderByDescending(r => r.Period).Take(most).ToListAsync(cancel)).GroupBy(r => r.Period).Select(p => Standing(p)!)];

    private async Task<Report?> Find(ReportPeriod period, CancellationToken cancel)
    {
        var name = period.ToString();
        return Standing(await Series.Where(r => r.Period == name).ToListAsync(cancel));
    }

    /// <summary>Of a period's reports the one that was closed, by whoever did the work then; else the one begun by the latest.</summary>
    private Report? Standing(IEnumerable<Report> reports)
    {
        var all = agency.All;
        return reports.OrderByDescending(r => r.State == ReportState.Closed).ThenByDescending(r => all.IndexOf(r.AgencyId)).FirstOrDefault();
    }

    private DateOnly? Until(Report? report, IReadOnlyList<ReportFigure> values) =>
        report?.State != ReportState.Closed && clock.Today() is var today && values.Any(f => f.Window.To >= today) ? today : null;

    /// <summary>The figures as they are now, whether the report was closed or not.</summary>
    public async Task<IReadOnlyList<ReportFigure>> Now(ReportPeriod period, CancellationToken cancel = default) =>
        await figures.Run(period, await Declared(period, cancel), cancel);

    private async Task<IReadOnlyList<ReportSection>> Sections(ReportPeriod period, Report? report, CancellationToken cancel)
    {
        var rows = report is null ? [] : await db.Sections.IgnoreQueryFilters().AsNoTracking().Where(s => s.ReportId == report.Id).ToDictionaryAsync(s => s.Section, cancel);
        return [.. pack.Template.Sections.Select(s => rows.GetValueOrDefault(s.Key) is { } row ? new ReportSection(s, row.Words, row) : new ReportSection(s, pack.Text(period, s)))];
    }

    private async Task<IReadOnlyDictionary<string, Declared>> Declared(ReportPeriod period, CancellationToken cancel)
    {
        var (all, name) = (agency.All, period.ToString());
        var declared = new Dictionary<string, Declared>(pack.Declared(period));
        var rows = await db.Declarations.IgnoreQueryFilters().AsNoTracking().Where(d => all.Contains(d.AgencyId) && d.Period == name).ToListAsync(cancel);
        foreach (var row in rows.OrderBy(d => all.IndexOf(d.AgencyId)))
            declared[row.Figure] = new Declared(row.Number, row.Source);
        return declared;
    }

    /// <summary>Figures of the pack in its order, with the frozen facts; one declared in the pack later has no value here.</summary>
    private async Task<IReadOnlyList<ReportFigure>> Frozen(Guid report, CancellationToken cancel)
    {
        var rows = await db.FrozenFigures.IgnoreQueryFilters().AsNoTracking().Where(f => f.ReportId == report).ToDictionaryAsync(f => f.Figure, cancel);
        return [.. pack.Figures.All.Where(f => rows.ContainsKey(f.Key)).Select(f => Frozen(f, rows[f.Key]))];
    }

    private static ReportFigure Frozen(Figure figure, FrozenFigure row) => new(
        figure, row.Value is null ? null : decimal.Parse(row.Value, CultureInfo.InvariantCulture), Enum.Parse<FigureState>(row.State),
        new FigureWindow(row.FirstDay, row.LastDay), row.Counted, row.Source) { FrozenFormula = row.Formula };
}
