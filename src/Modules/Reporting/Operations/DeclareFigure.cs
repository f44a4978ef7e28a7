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

    /// <summary>Beyond it, formulas over several figures could not be computed.</summary>
    private const decimal Most = 1_000_000_000_000_000;

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (pack.Figures.Find(input.Figure) is not { } figure) return Refusal.NotFound;
        await db.Begin(cancel);
        if (await db.Reports.FirstOrDefaultAsync(r => r.Period == input.Period, cancel) is not { } report) return await db.Refuse(Refusal.NotFound, cancel);
        if (report.MustBeOpen() is { } closed) return await db.Refuse(closed, cancel);
        if (Unfit(input, figure) is { } unfit) return await db.Refuse(unfit, cancel);
        var (value, source) = (NumberText.Decimal(input.Value)!.Value, input.Source!.Trim());

        var row = await db.Declarations.FirstOrDefaultAsync(d => d.Period == input.Period && d.Figure == figure.Key, cancel);
        if (row is null) db.Add(row = new Declaration { Id = ids.New(), AgencyId = acting.Actor.AgencyId, Period = input.Period, Figure = figure.Key, Version = 1 });
        else if (await db.ChangedSince(row.Id, row.Version, input.Version, cancel) is { } changed) return changed;
        db.Changed(report);
        var before = row.Value;
        (row.Value, row.Source, row.DeclaredAt, row.DeclaredBy) = (value.ToString(CultureInfo.InvariantCulture), source, clock.Instant(), acting.Actor.Name);
        var evidence = new { input.Period, Figure = figure.Key, Before = before, row.Value, row.Source };
        return await db.Commit(new Deed("reporting.figure.declared", row.Id, null, evidence), cancel) is { } refusal ? refusal : Done.It;
    }

    private static Refusal? Unfit(Input input, Figure figure) =>
        figure.Source != FigureSource.Declared ? new Refusal("reporting.figure.not-declared", null, figure.Name)
        : NumberText.Decimal(input.Value) is not (>= 0 and <= Most and var value) ? Refusal.On(nameof(input.Value), "reporting.figure.value-unreadable")
        : value.Scale > figure.Decimals ? Refusal.On(nameof(input.Value), "reporting.figure.too-many-decimals", figure.Decimals)
        : input.Source?.Trim() is not { Length: >= 5 } ? Refusal.On(nameof(input.Source), "reporting.figure.source-missing") : null;
}
