using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Operations;
using CuuLong.Reporting.Queries;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Reporting.Pages.Reports;

/// <summary>The agency's reports, the newest first, and the form that starts one.</summary>
[Needs(Rights.Read)]
internal sealed class IndexModel(ReadReport read, ReportingAgency agency, StartReport start, TimeProvider clock) : OfficePage
{
    [BindProperty] public StartReport.Input Input { get; set; } = new((string?)null);

    public IReadOnlyList<Report> Reports { get; private set; } = [];

    public bool HasTemplate => agency.Id != default && agency.Id == Actor.AgencyId;

    public string TemplateOf => agency.Name;

    public string Suggested => ReportPeriod.Of(clock.Today()).ToString();

    public async Task OnGet(CancellationToken cancel) =>
        Reports = read.IsFor(Actor) ? await read.Newest(120, cancel) : [];

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!Actor.May(Rights.Write)) return StatusCode(403);
        return await Answer(await start.Run(Input, cancel), period => $"/reports/{period ?? Input.Period}", async () =>
        {
            await OnGet(cancel);
            return Page();
        }, "reporting.report.started.said");
    }

    public string Title(Report report) => ReportPeriod.Parse(report.Period).TitleIn(T.Language);
}
