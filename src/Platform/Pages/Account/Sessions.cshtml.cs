using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Pages.Account;

/// <summary>Where I am signed in.</summary>
[SignedIn]
internal sealed class SessionsModel(PlatformDb db, EndSession end, EndOtherSessions endOthers, TimeProvider clock) : OfficePage
{
    [BindProperty] public Guid SessionId { get; set; }
    public List<Session> Rows { get; private set; } = [];
    public Guid Present => HttpContext.SessionOf();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var since = clock.Instant() - OfficeCookie.Idle;
        Rows = await db.Set<Session>().AsNoTracking().Where(s => s.AccountId == Actor.AccountId && s.EndedAt == null && s.SeenAt > since)
            .OrderByDescending(s => s.SeenAt).Take(100).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Answer(await end.Run(new(Actor.AccountId, SessionId), cancel), _ => "/account/sessions", () => OnGetAsync(cancel), "platform.session.ended.said");

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancel) =>
        await Answer(await endOthers.Run(Present, cancel), _ => "/account/sessions", () => OnGetAsync(cancel), "platform.session.ended.said");
}
