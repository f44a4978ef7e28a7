using CuuLong.Platform.Data;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.SignIn;

/// <summary>The positions a person holds today, the one used last first.</summary>
internal static class Positions
{
    public static async Task<List<Position>> HeldBy(this PlatformDb db, Account account, DateOnly today, CancellationToken cancel)
    {
        var held = await db.Positions.AsNoTracking().Where(p => p.PersonId == account.PersonId && p.From <= today && (p.To == null || today < p.To))
            .OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(cancel);
        if (held.Count < 2) return held;
        var last = await db.Set<Sessions.Session>().Where(s => s.AccountId == account.Id).OrderByDescending(s => s.SeenAt).Select(s => s.PositionId).FirstOrDefaultAsync(cancel);
        return [.. held.OrderByDescending(p => p.Id == last)];
    }
}
