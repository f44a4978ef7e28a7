using CuuLong.Platform.Access;
using CuuLong.Platform.Jobs;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Admin;

[Needs("platform.jobs.run")]
internal sealed class JobsModel(JobList list, RunJobNow run) : OfficePage
{
    public IReadOnlyList<JobLine> Jobs { get; private set; } = [];

    public static Tone ToneOf(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Done => Tone.Rice,
        JobOutcome.Failed => Tone.Son,
        _ => Tone.River,
    };

    public async Task OnGetAsync(CancellationToken cancel) => Jobs = await list.Read(cancel);

    public async Task<IActionResult> OnPostAsync(string job, CancellationToken cancel) =>
        await Answer(await run.Run(job, cancel), _ => "/admin/jobs", async () => { await OnGetAsync(cancel); return Page(); }, "platform.jobs.started");
}
