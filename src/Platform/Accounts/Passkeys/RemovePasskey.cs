using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Passkeys;

internal sealed class RemovePasskey(PlatformDb db) : IOperation
{
    /// <param name="CredentialId">Base 64.</param>
    public sealed record Input(Guid AccountId, string? CredentialId);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        var mine = await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == input.AccountId).ToListAsync(cancel);
        if (mine.Find(p => Convert.ToBase64String(p.CredentialId) == input.CredentialId) is not { } passkey) return Refusal.NotFound;
        db.Remove(passkey);
        return await db.Commit(new Deed("platform.passkey.removed", input.AccountId, null, new { passkey.Data.Name }), cancel) is { } refusal ? refusal : Done.It;
    }
}
