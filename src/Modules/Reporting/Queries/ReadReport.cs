using System.Globalization;
using CuuLong.Platform;
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
    public async Task<ReportContent> Run(ReportPeriod period, CancellationToken cancel = default)
    {
        var (id, name) = (agency.Id, period.ToString());
        var report = await db.Reports.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(r => r.AgencyId == id && r.Period == name, cancel);
        var values = report?.State == ReportState.Closed ? await Frozen(report.Id, cancel) : await Now(period, cancel);
        return new ReportContent(period, pack.Template.On(FigureWindow.Of(period, WindowKind.Administrative).To), await Sections(period, report, cancel), values, report) { Until = Until(report, values) };
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
        var (id, name) = (agency.Id, period.ToString());
        var declared = new Dictionary<string, Declared>(pack.Declared(period));
        foreach (var row in await db.Declarations.IgnoreQueryFilters().AsNoTracking().Where(d => d.AgencyId == id && d.Period == name).ToListAsync(cancel))
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
