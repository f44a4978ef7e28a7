using System.Globalization;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Operations;

/// <summary>Khai một số thủ công, có nguồn. Only for figures that no module counts, and only while the report is open.</summary>
internal sealed class DeclareFigure(ReportingDb db, ReportingPack pack, Acting acting, TimeProvider clock, Ids ids) : IOperation
{
    /// <param name="Version">Of the declaration that the person saw; 0 when there was none.</param>
    public sealed record Input(string Period, string Figure, string? Value, string? Source, int Version = 0);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (pack.Figures.Find(input.Figure) is not { } figure) return Refusal.NotFound;
        if (await db.Reports.FirstOrDefaultAsync(r => r.Period == input.Period, cancel) is not { } report) return Refusal.NotFound;
        if (report.MustBeOpen() is { } closed) return closed;
        if (figure.Source != FigureSource.Declared) return new Refusal("reporting.figure.not-declared", null, figure.Name);
        if (NumberText.Decimal(input.Value) is not { } value || value < 0) return Refusal.On(nameof(input.Value), "reporting.figure.value-unreadable");
        if (value.Scale > figure.Decimals) return Refusal.On(nameof(input.Value), "reporting.figure.too-many-decimals", figure.Decimals);
        if (input.Source?.Trim() is not { Length: >= 5 } source) return Refusal.On(nameof(input.Source), "reporting.figure.source-missing");

        var row = await db.Declarations.FirstOrDefaultAsync(d => d.Period == input.Period && d.Figure == figure.Key, cancel);
        if (row is null) db.Add(row = new Declaration { Id = ids.New(), AgencyId = acting.Actor.AgencyId, Period = input.Period, Figure = figure.Key, Version = 1 });
        else if (await db.ChangedSince(row.Id, row.Version, input.Version, cancel) is { } changed) return changed;
        var before = row.Value;
        (row.Value, row.Source, row.DeclaredAt, row.DeclaredBy) = (value.ToString(CultureInfo.InvariantCulture), source, clock.Instant(), acting.Actor.Name);
        var evidence = new { input.Period, Figure = figure.Key, Before = before, row.Value, row.Source };
        return await db.Commit(new Deed("reporting.figure.declared", row.Id, null, evidence), cancel) is { } refusal ? refusal : Done.It;
    }
}
