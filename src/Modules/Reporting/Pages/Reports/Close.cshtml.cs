using CuuLong.Platform.Access;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Operations;
using CuuLong.Reporting.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Reporting.Pages.Reports;

/// <summary>Asks once more, with what is still open, before a report is closed for good.</summary>
[Needs(Rights.Close)]
internal sealed class CloseModel(ReportingDb db, ReadReport read, CloseReport close) : ReportPage(db, read)
{
    [BindProperty] public int Version { get; set; }

    public IReadOnlyList<Finding> Open { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (!IsOpen) return Redirect($"/reports/{Period}");
        (Version, Open) = (Report.Version, [.. Findings.Of(Sheet).Where(f => f.Kind != FindingKind.Right)]);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel) =>
        await Answer(await close.Run(new(Period, Version), cancel), _ => $"/reports/{Period}", () => OnGet(cancel), "reporting.close.said");
}
