using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.SignIn;

/// <summary>
/// Holds user name and password against an account. Five wrong ones in a row lock it for a quarter of an hour; an
/// unknown name costs as much time and gets the same sentence as a wrong password.
/// </summary>
internal sealed class CheckPassword(PlatformDb db, Acting acting, IPasswordHasher<Account> hasher, TimeProvider clock) : IOperation
{
    public const int MostFailures = 5;
    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    private static readonly Refusal Wrong = Refusal.On("Password", "platform.sign-in.wrong", MostFailures, (int)Locked.TotalMinutes);
    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<Account>().HashPassword(new Account(), "not anyone's"));

    public async Task<Outcome<Account>> Run(string? userName, string? password, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(userName)) return Refusal.On("UserName", "platform.sign-in.user-name-missing");
        if (string.IsNullOrEmpty(password)) return Refusal.On("Password", "platform.sign-in.password-missing");
        var normal = AccountRules.Normal(userName.Trim());
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedUserName == normal, cancel);
        if (account?.LockoutEnd is { } until && clock.GetUtcNow() < until) return Refusal.On("Password", "platform.sign-in.locked", until);

        var result = hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? SomeHash.Value, password);
        if (account?.PasswordHash is null || result == PasswordVerificationResult.Failed)
        {
            if (account is not null) await CountFailure(account, cancel);
            return Wrong;
        }
        if (account.DisabledAt is not null) return Refusal.On("UserName", "platform.sign-in.disabled");
        if (account.AccessFailedCount > 0) await Forget(account.Id, cancel);
        return account;
    }

    /// <summary>Also for a wrong second factor.</summary>
    public async Task CountFailure(Account account, CancellationToken cancel)
    {
        await db.Begin(cancel);
        var mine = db.Accounts.Where(a => a.Id == account.Id);
        await mine.ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), cancel);
        if (await mine.Select(a => a.AccessFailedCount).FirstAsync(cancel) < MostFailures)
        {
            await db.CommitHandled(cancel);
            return;
        }
        var until = clock.Instant() + Locked;
        await mine.ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, until), cancel);
        acting.As(Actor.System with { AgencyId = account.AgencyId });
        await db.Commit(new Deed("platform.account.locked", account.Id, null, new { account.UserName, Until = until }), cancel);
        acting.As(Actor.Nobody);
    }

    private async Task Forget(Guid account, CancellationToken cancel)
    {
        await db.Begin(cancel);
        await db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), cancel);
        await db.CommitHandled(cancel);
    }
}
