using System.Globalization;
using System.Security.Cryptography;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Export;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Operations;

/// <summary>Chốt báo cáo: freezes every figure with its window and rows. What is recorded later changes the present, not this report.</summary>
internal sealed class CloseReport(ReportingDb db, ReadReport read, Acting acting, TimeProvider clock) : IOperation
{
    public sealed record Input(string Period, int Version);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        if (!ReportPeriod.TryParse(input.Period, out var period) || await db.Reports.FirstOrDefaultAsync(r => r.Period == input.Period, cancel) is not { } report)
            return await db.Refuse(Refusal.NotFound, cancel);
        if (report.Version != input.Version) return await db.Refuse(await ChangedBy(report, cancel), cancel);
        var content = await read.Run(period, cancel);
        if (report.Close(content.Figures.Max(f => f.Window.To), clock.Instant(), clock.Today(), acting.Actor.Name) is { } refusal) return await db.Refuse(refusal, cancel);

        foreach (var figure in content.Figures) db.Add(Frozen(report, figure));
        var evidence = new { input.Period, Figures = Convert.ToHexStringLower(SHA256.HashData(ReportJson.Write(content))) };
        return await db.Commit(new Deed("reporting.report.closed", report.Id, null, evidence), cancel) is { } late ? late : Done.It;
    }

    /// <summary>Who last changed something of it: a section, a declared figure, or the report itself.</summary>
    private async Task<Refusal> ChangedBy(Report report, CancellationToken cancel)
    {
        var parts = await db.Sections.Where(s => s.ReportId == report.Id).Select(s => s.Id).Concat(db.Declarations.Where(d => d.Period == report.Period).Select(d => d.Id)).ToListAsync(cancel);
        var last = await db.Set<DeedRecord>().AsNoTracking().Where(d => d.SubjectId == report.Id || parts.Contains(d.SubjectId))
            .OrderByDescending(d => d.At).ThenByDescending(d => d.Seq).Select(d => new { d.PersonName, d.At }).FirstAsync(cancel);
        return new Refusal("kernel.changed-by", null, last.PersonName, last.At);
    }

    private static FrozenFigure Frozen(Report report, ReportFigure figure) => new()
    {
        ReportId = report.Id, AgencyId = report.AgencyId, Figure = figure.Figure.Key, Value = figure.Value?.ToString(CultureInfo.InvariantCulture),
        State = figure.State.ToString(), Formula = figure.FormulaText, FirstDay = figure.Window.From, LastDay = figure.Window.To,
        Counted = figure.Rows, Source = figure.Source,
    };
}
