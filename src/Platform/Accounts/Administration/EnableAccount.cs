using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Accounts.Administration;

internal sealed class EnableAccount(PlatformDb db, DbKernel kernel) : IOperation
{
    public sealed record Input(Guid AccountId, string? Reason, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(input.Reason)) return Refusal.On("Reason", "platform.account.reason-missing");
        if (await db.AccountToChange(kernel.Acting.Actor, input.AccountId, input.Version, cancel) is not { } account) return Refusal.NotFound;
        if (account.DisabledAt is null) return new Refusal("platform.account.enabled-already", null, account.UserName);

        (account.DisabledAt, account.DisabledReason) = (null, null);
        db.Add(new AccountChange { Id = kernel.Ids.New(), AccountId = account.Id, At = kernel.Clock.Instant(), Step = 1 });
        return await db.Commit(new Deed("platform.account.enabled", account.Id, input.Reason.Trim(), new { account.UserName }), cancel) is { } refusal ? refusal : Done.It;
    }
}
