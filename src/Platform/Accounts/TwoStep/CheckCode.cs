using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.TwoStep;

/// <summary>The second step of a sign-in. Wrong codes count like wrong passwords.</summary>
internal sealed class CheckCode(PlatformDb db, SecondFactor factor, CheckPassword failures, TimeProvider clock) : IOperation
{
    public async Task<Outcome<Account>> Run(SignInFlow.Step step, string? code, CancellationToken cancel = default)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == step.AccountId && a.SecurityStamp == step.Stamp, cancel);
        if (account is null) return Refusal.On("Code", "platform.two-step.begin-again");
        if (account.LockoutEnd is { } until && clock.GetUtcNow() < until) return Refusal.On("Code", "platform.sign-in.locked", until);
        if (await factor.Take(account.Id, code, cancel))
        {
            await db.CommitHandled(cancel);
            return account;
        }
        await failures.CountFailure(account, cancel);
        return Refusal.On("Code", "platform.two-step.wrong");
    }
}
