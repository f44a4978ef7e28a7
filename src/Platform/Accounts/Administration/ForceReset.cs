using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Accounts.Administration;

/// <summary>
/// Makes the account set a new password: its sessions end, a lock is lifted, an older link is void. Returns a sealed link
/// for the person, good once and for seven days; the same act hands a first link to the invited.
/// </summary>
internal sealed class ForceReset(PlatformDb db, DbKernel kernel, Seals seals) : IOperation
{
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    public sealed record Input(Guid AccountId, string? Reason, int? Version = null);

    /// <param name="Stamp">The account's stamp when the link was made: any later change of password voids it.</param>
    public sealed record Link(Guid AccountId, string Stamp);

    public async Task<Outcome<string>> Run(Input input, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) return Refusal.On("Reason", "platform.account.reason-missing");
        if (await db.AccountToChange(kernel.Acting.Actor, input.AccountId, input.Version, cancel) is not { } account) return Refusal.NotFound;
        if (account.DisabledAt is not null) return new Refusal("platform.account.disabled-already", null, account.UserName, account.DisabledAt);

        account.MustReset = true;
        account.SecurityStamp = kernel.Ids.New().ToString("N");
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        await db.EndSessions(account.Id, kernel.Clock.Instant(), cancel: cancel);
        return await db.Commit(new Deed("platform.account.reset", account.Id, input.Reason.Trim(), new { account.UserName }), cancel) is { } refusal
            ? refusal
            : seals.Write(new Link(account.Id, account.SecurityStamp), LinkLife);
    }
}
