using CuuLong.Platform.Access;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Queries;
using CuuLong.Reporting.Templates;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Reporting.Pages.Reports;

/// <summary>The workbench of a report: outline, sheet with figures that open, and what checking found.</summary>
[Needs(Rights.Read)]
internal sealed class BenchModel(ReportingDb db, ReadReport read) : ReportPage(db, read)
{
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Found = Findings.Of(Sheet);
        return Page();
    }

    public IEnumerable<Finding> Wrong => Found.Where(f => f.IsWrong);
    public IEnumerable<Finding> Uneven => Found.Where(f => f.Kind == FindingKind.DecimalsUneven);
    public IEnumerable<Finding> Right => Found.Where(f => f.Kind == FindingKind.Right);
    public int Missing => Found.Count(f => f.Kind == FindingKind.Missing);

    public int All => Sheet.Figures.Count;
    public int WrongFigures => Sheet.Figures.Count(f => Wrong.Any(w => w.Figure.Key == f.Figure.Key));
    public int Doubtful => Found.Where(f => f.Kind is FindingKind.DecimalsUneven or FindingKind.Missing).Select(f => f.Figure.Key).Distinct().Count(k => Wrong.All(w => w.Figure.Key != k));
    public int Good => All - WrongFigures - Doubtful;

    public bool HasWrong(string section) => Wrong.Any(w => w.Figure.Section == section);

    /// <summary>How a figure is underlined: "error", "warn", "free" when typed by hand, "live".</summary>
    public string Underline(Stretch stretch)
    {
        var key = stretch.Figure!.Key;
        if (Found.Any(f => f.Figure.Key == key && f.IsWrong)) return "error";
        if (Found.Any(f => f.Figure.Key == key && f.Kind is FindingKind.DecimalsUneven or FindingKind.Missing)) return "warn";
        return Sheet.Find(key)!.State == FigureState.Declared ? "free" : "live";
    }

    /// <summary>"5/6": figures of the section that have a value and no wrong sum, and all of them.</summary>
    public (int Good, int All) Count(string section)
    {
        var inside = Sheet.Figures.Where(f => f.Figure.Section == section).ToList();
        return (inside.Count(f => !f.Missing && Wrong.All(w => w.Figure.Key != f.Figure.Key)), inside.Count);
    }

    public static string Anchor(string section) => "muc-" + section.Replace('.', '-');
}
