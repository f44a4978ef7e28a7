using System.Security.Claims;
using CuuLong.Platform.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Sessions;

/// <summary>Looks at every request whether the session still lives, so that ending it or disabling the account works at once.</summary>
internal sealed class SessionCheck(PlatformDb db, TimeProvider clock) : CookieAuthenticationEvents
{
    public const string Claim = "session";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var cancel = context.HttpContext.RequestAborted;
        var now = clock.Instant();
        if (!Guid.TryParse(context.Principal?.FindFirstValue(Claim), out var id)
            || await db.Set<Session>().Where(s => s.Id == id && s.EndedAt == null && db.Accounts.Any(a => a.Id == s.AccountId && a.DisabledAt == null))
                .Select(s => (DateTimeOffset?)s.SeenAt).FirstOrDefaultAsync(cancel) is not { } seen)
        {
            context.RejectPrincipal();
            return;
        }
        if (now - seen >= SeenEvery) await Note(id, now, cancel);
    }

    private async Task Note(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Begin(cancel);
        await db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel);
        await db.CommitHandled(cancel);
    }
}
