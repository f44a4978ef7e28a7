using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Regimes;
using CuuLong.Platform.Search;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Queries;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Operations;

/// <summary>Lập báo cáo của một kỳ: takes the words of the pack, which the agency then edits.</summary>
internal sealed class StartReport(ReportingDb db, ReadReport read, ReportingPack pack, ReportingAgency agency, Acting acting, IRegimes regimes, TimeProvider clock, Ids ids) : IOperation
{
    public sealed record Input(string? Period);

    public async Task<Outcome<string>> Run(Input input, CancellationToken cancel = default)
    {
        if (!ReportPeriod.TryParse(input.Period, out var period)) return Refusal.On(nameof(input.Period), "reporting.report.period-unreadable");
        if (acting.Actor.AgencyId != agency.Id || acting.Actor.AgencyId == default) return new Refusal("reporting.report.no-template", null, agency.Name);
        var window = FigureWindow.Of(period, WindowKind.Administrative);
        if (window.From > clock.Today()) return Refusal.On(nameof(input.Period), "reporting.report.period-ahead", window.From);
        var name = period.ToString();
        if (await read.Series.AnyAsync(r => r.Period == name && (r.AgencyId == acting.Actor.AgencyId || r.State == ReportState.Closed), cancel)) return Refusal.On(nameof(input.Period), "reporting.report.started-already", period.Title);
        var actor = acting.Actor;
        var report = new Report { Id = ids.New(), AgencyId = actor.AgencyId, Period = name, StartedAt = clock.Instant(), StartedBy = actor.Name, Regime = regimes.Governing("reporting", window.To)?.Key };
        db.Add(report);
        foreach (var section in pack.Template.Sections)
            db.Add(new SectionText { Id = ids.New(), AgencyId = actor.AgencyId, ReportId = report.Id, Section = section.Key, Words = pack.Text(period, section) });
        db.Index("reporting.report", report.Id, report.AgencyId, Rights.Read, $"Báo cáo {period.Title}", name, $"/reports/{name}", report.StartedAt);
        return await db.Commit(new Deed("reporting.report.started", report.Id, null, new { period = name }), cancel) is { } refusal ? refusal : name;
    }
}
