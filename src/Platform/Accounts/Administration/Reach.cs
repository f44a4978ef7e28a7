using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Administration;

/// <summary>Which accounts an administrator reaches: those of the own agency and of those it took over wholly, or all by <see cref="PlatformRights.AllAgencies"/>.</summary>
internal static class Reach
{
    public static IQueryable<Account> AccountsFor(this PlatformDb db, Actor actor) =>
        actor.May(PlatformRights.AllAgencies) ? db.Accounts
        : actor.Forebears.Count == 0 ? db.Accounts.Where(a => a.AgencyId == actor.AgencyId)
        : db.Accounts.Where(a => a.AgencyId == actor.AgencyId || actor.Forebears.Contains(a.AgencyId));

    /// <summary>Loads the account to be changed as the administrator saw it; null is "not found".</summary>
    public static async Task<Account?> AccountToChange(this PlatformDb db, Actor actor, Guid id, int? version, CancellationToken cancel)
    {
        var account = await db.AccountsFor(actor).FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (account is not null && version is { } seen) db.Entry(account).Property(a => a.Version).OriginalValue = seen;
        return account;
    }
}
