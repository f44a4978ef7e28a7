using CuuLong.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Passwords;

/// <summary>Changes one's own password; the other devices have to sign in again.</summary>
internal sealed class ChangePassword(PlatformDb db, IPasswordHasher<Account> hasher, SetPassword set) : IOperation
{
    public sealed record Input(Guid AccountId, Guid SessionId, string? Current, string? Password, string? Repeated);

    public async Task<Outcome<Account>> Run(Input input, CancellationToken cancel = default)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == input.AccountId, cancel);
        if (account is null) return Refusal.NotFound;
        if (account.PasswordHash is null || hasher.VerifyHashedPassword(account, account.PasswordHash, input.Current ?? "") == PasswordVerificationResult.Failed)
            return Refusal.On("Current", "platform.password.current-wrong");
        return await set.Run(new(account.Id, input.Password, input.Repeated, input.SessionId), cancel);
    }
}
