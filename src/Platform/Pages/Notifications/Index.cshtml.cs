using CuuLong.Platform.Access;
using CuuLong.Platform.Notifications;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Notifications;

[SignedIn]
internal sealed class IndexModel(NotificationInbox inbox, MarkRead read, TimeProvider clock) : OfficePage
{
    public IReadOnlyList<Notification> Notices { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public DateTimeOffset? Older { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(DateTimeOffset? before, CancellationToken cancel)
    {
        Notices = await inbox.List(before, cancel);
        Older = Notices.Count == NotificationInbox.Page ? Notices[^1].At : null;
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel) =>
        await Answer(await read.Run(id, cancel), url => string.IsNullOrEmpty(url) ? "/notifications" : url, () => Task.FromResult<IActionResult>(Page()));
}
