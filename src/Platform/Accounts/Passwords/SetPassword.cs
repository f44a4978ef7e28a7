using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Passwords;

/// <summary>Writes a new password for a person who has proved to be the account's (by link, by the old password, at a forced reset).</summary>
internal sealed class SetPassword(PlatformDb db, DbKernel kernel, IPasswordHasher<Account> hasher) : IOperation
{
    /// <param name="Repeated">The same once more, as typed.</param>
    /// <param name="KeepSession">The session that goes on; every other one ends.</param>
    /// <param name="Stamp">The stamp the proof was made for; null when the proof is of this moment.</param>
    public sealed record Input(Guid AccountId, string? Password, string? Repeated, Guid KeepSession = default, string? Stamp = null);

    public async Task<Outcome<Account>> Run(Input input, CancellationToken cancel = default)
    {
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == input.AccountId && a.DisabledAt == null, cancel);
        if (account is null || (input.Stamp is { } stamp && stamp != account.SecurityStamp)) return new Refusal("platform.password.link-void");
        if (AccountRules.CheckPassword(input.Password ?? "", account.UserName!) is { } weak) return weak;
        if (input.Password != input.Repeated) return Refusal.On("Repeated", "platform.password.not-repeated");
        if (account.PasswordHash is { } old && hasher.VerifyHashedPassword(account, old, input.Password!) != PasswordVerificationResult.Failed)
            return Refusal.On("Password", "platform.password.same");

        account.PasswordHash = hasher.HashPassword(account, input.Password!);
        account.SecurityStamp = kernel.Ids.New().ToString("N");
        account.MustReset = false;
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        var name = await db.People.Where(p => p.Id == account.PersonId).Select(p => p.Name).FirstAsync(cancel);
        if (!kernel.Acting.Actor.SignedIn)
            kernel.Acting.As(Actor.Nobody with { AccountId = account.Id, PersonId = account.PersonId, Name = name, AgencyId = account.AgencyId });
        await db.EndSessions(account.Id, kernel.Clock.Instant(), input.KeepSession, cancel);
        return await db.Commit(new Deed("platform.account.password-set", account.Id), cancel) is { } refusal ? refusal : account;
    }
}
