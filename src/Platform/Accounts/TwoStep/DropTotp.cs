using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.TwoStep;

/// <summary>Turns two-step verification off; a present code proves that it is the person who asks.</summary>
internal sealed class DropTotp(PlatformDb db, SecondFactor factor) : IOperation
{
    public sealed record Input(Guid AccountId, string? Code);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == input.AccountId, cancel);
        if (account is null) return Refusal.NotFound;
        if (!await factor.Take(account.Id, input.Code, cancel)) return Refusal.On("Code", "platform.two-step.wrong");
        account.TwoFactorEnabled = false;
        db.ChangeTracker.Entries<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().ToList().ForEach(e => e.State = EntityState.Detached);
        await factor.Remove(account.Id, cancel);
        return await db.Commit(new Deed("platform.two-step.disabled", account.Id), cancel) is { } refusal ? refusal : Done.It;
    }
}
