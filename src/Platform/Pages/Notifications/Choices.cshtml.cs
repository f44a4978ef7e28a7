using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Notifications;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Pages.Notifications;

[SignedIn]
internal sealed class ChoicesModel(PlatformDb db, ChooseWay choose, IEnumerable<NotificationKind> kinds, MailSettings mail) : OfficePage
{
    /// <summary>Why nothing comes by e-mail whatever is chosen.</summary>
    public bool NoServer => mail.Host.Length == 0;
    public bool NoAddress { get; private set; }

    public IReadOnlyList<(NotificationKind Kind, NotificationWay Way)> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var chosen = await db.Set<NotificationChoice>().AsNoTracking().Where(c => c.PersonId == Actor.PersonId).ToDictionaryAsync(c => c.Text, c => c.Way, cancel);
        NoAddress = string.IsNullOrEmpty(await db.People.AsNoTracking().Where(p => p.Id == Actor.PersonId).Select(p => p.Email).FirstOrDefaultAsync(cancel));
        Choices = [.. kinds.Select(k => (k, chosen.GetValueOrDefault(k.Text, NotificationWay.Page)))];
    }

    public async Task<IActionResult> OnPostAsync(string text, NotificationWay way, CancellationToken cancel) =>
        await Answer(await choose.Run(text, way, cancel), _ => "/notifications/choices", async () => { await OnGetAsync(cancel); return Page(); }, "platform.notifications.chosen");
}
