using CuuLong.Platform.Access;
using CuuLong.Reporting.Data;
using CuuLong.Reporting.Operations;
using CuuLong.Reporting.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Reporting.Pages.Reports;

/// <summary>Editing the words of one section. When another person was first, both versions stand side by side.</summary>
[Needs(Rights.Write)]
internal sealed class SectionModel(ReportingDb db, ReadReport read, EditSection edit) : ReportPage(db, read)
{
    [FromRoute] public string Section { get; set; } = "";
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public int Version { get; set; }

    public ReportSection Now { get; private set; } = null!;

    /// <summary>What is stored, when it is not what the person had before them.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        (Words, Version) = (Now.Words, Now.Row!.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var outcome = await edit.Run(new(Period, Section, Words, Version), cancel);
        return await Answer(outcome, _ => $"/reports/{Period}#{BenchModel.Anchor(Section)}", async () =>
        {
            if (!await Find(cancel)) return NotFound();
            if (Now.Row!.Version != Version) (Theirs, Version) = (Now.Words, Now.Row.Version);
            return Page();
        }, "reporting.section.said");
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        if (!await Load(cancel) || Sheet.Sections.FirstOrDefault(s => s.Section.Key == Section) is not { Row: not null } found) return false;
        Now = found;
        return true;
    }
}
