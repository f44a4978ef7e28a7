using CuuLong.Platform.Access;
using CuuLong.Platform.Measures;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Operations;
using CuuLong.Reporting.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Reporting.Pages.Reports;

/// <summary>Where a figure comes from: its formula and parts, its window, the rows counted, or who declared it from what source.</summary>
[Needs(Rights.Read)]
internal sealed class FigureModel(ReportingDb db, ReadReport read, ReadFigures figures, DeclareFigure declare) : ReportPage(db, read)
{
    public const int PageSize = 50;

    [FromRoute] public string Key { get; set; } = "";

    /// <summary>Page of the rows, from 1.</summary>
    [FromQuery(Name = "p")] public int Rows { get; set; } = 1;
    [BindProperty] public string? Value { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public int Version { get; set; }

    public ReportFigure Stated { get; private set; } = null!;

    /// <summary>The value of this moment, when the report is closed and it has moved on since.</summary>
    public ReportFigure? Since { get; private set; }
    public Declaration? Declaration { get; private set; }
    public IMeasure? Measure { get; private set; }
    public IReadOnlyList<MeasureRow> Counted { get; private set; } = [];
    public bool HasMore { get; private set; }

    public Figure Figure => Stated.Figure;

    public bool MayDeclare => IsOpen && Figure.Source == FigureSource.Declared && Actor.May(Rights.Write);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        if (Declaration is { } typed) (Value, Source, Version) = (FigureText.Plain(typed.Number), typed.Source, typed.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!Actor.May(Rights.Write)) return StatusCode(403);
        return await Answer(await declare.Run(new(Period, Key, Value, Source, Version), cancel), _ => $"/reports/{Period}/figures/{Key}",
            () => Again(cancel), "reporting.figure.said");
    }

    /// <summary>With the words that were typed, and as if the page had just been opened: what is sent again is sent knowingly.</summary>
    private async Task<IActionResult> Again(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        Version = Declaration?.Version ?? 0;
        ModelState.Remove(nameof(Version));
        return Page();
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (!await Load(cancel) || Sheet.Find(Key) is not { } stated) return false;
        Stated = stated;
        Declaration = await Db.Declarations.AsNoTracking().FirstOrDefaultAsync(d => d.Period == Period && d.Figure == Key, cancel);
        if (!IsOpen && (await Read.Now(Sheet.Period, cancel)).First(f => f.Figure.Key == Key) is var now && now.Value != stated.Value) Since = now;
        Measure = Figure.Source == FigureSource.Measure ? figures.MeasureOf(Figure) : null;
        if (Measure is not null) await Count(Measure, cancel);
        return true;
    }

    private async Task Count(IMeasure measure, CancellationToken cancel)
    {
        Rows = Math.Clamp(Rows, 1, 100_000);
        var rows = await measure.Rows(Stated.Window.Instants, Figure.Filters, (Rows - 1) * PageSize, PageSize + 1, cancel);
        (Counted, HasMore) = ([.. rows.Take(PageSize)], rows.Count > PageSize);
    }
}
