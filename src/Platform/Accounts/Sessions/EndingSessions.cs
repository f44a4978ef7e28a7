using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Sessions;

internal static class EndingSessions
{
    /// <summary>Ends all of the account's sessions but one, in the transaction that the caller commits.</summary>
    public static async Task EndSessions(this PlatformDb db, Guid account, DateTimeOffset now, Guid except = default, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        await db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null && s.Id != except)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
    }
}
