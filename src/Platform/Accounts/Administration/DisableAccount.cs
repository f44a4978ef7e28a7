using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Accounts.Administration;

/// <summary>Closes an account for a reason; whoever is signed in with it is out at the next request.</summary>
internal sealed class DisableAccount(PlatformDb db, DbKernel kernel) : IOperation
{
    public sealed record Input(Guid AccountId, string? Reason, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) return Refusal.On("Reason", "platform.account.reason-missing");
        var actor = kernel.Acting.Actor;
        if (await db.AccountToChange(actor, input.AccountId, input.Version, cancel) is not { } account) return Refusal.NotFound;
        if (account.Id == actor.AccountId) return new Refusal("platform.account.not-yourself");
        if (account.DisabledAt is not null) return new Refusal("platform.account.disabled-already", null, account.UserName, account.DisabledAt);

        var now = kernel.Clock.Instant();
        (account.DisabledAt, account.DisabledReason) = (now, input.Reason.Trim());
        db.Add(new AccountChange { Id = kernel.Ids.New(), AccountId = account.Id, At = now, Step = -1 });
        await db.EndSessions(account.Id, now, cancel: cancel);
        return await db.Commit(new Deed("platform.account.disabled", account.Id, account.DisabledReason, new { account.UserName }), cancel) is { } refusal ? refusal : Done.It;
    }
}
