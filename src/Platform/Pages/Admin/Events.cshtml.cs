using CuuLong.Platform.Access;
using CuuLong.Platform.Events;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Admin;

[Needs("platform.events.retry")]
internal sealed class EventsModel(EventList list, RetryEvents retry) : OfficePage
{
    public IReadOnlyList<OutboxMessage> Failed { get; private set; } = [];
    public IReadOnlyList<OutboxMessage> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Failed = await list.Read(OutboxState.Failed, cancel);
        Waiting = await list.Read(OutboxState.Waiting, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel) =>
        await Answer(await retry.Run(id, cancel), _ => "/admin/events", async () => { await OnGetAsync(cancel); return Page(); }, "platform.events.sent-again");
}
