using CuuLong.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Oidc;

/// <summary>Finds the account that an outside identity was linked to. Names and addresses the provider tells of are never enough.</summary>
internal sealed class FindByOutside(PlatformDb db) : IOperation
{
    public async Task<Outcome<Account>> Run(Uri authority, string subject, CancellationToken cancel = default)
    {
        var provider = authority.AbsoluteUri;
        var account = await (from l in db.Set<IdentityUserLogin<Guid>>()
                             join a in db.Accounts.AsNoTracking() on l.UserId equals a.Id
                             where l.LoginProvider == provider && l.ProviderKey == subject
                             select a).FirstOrDefaultAsync(cancel);
        return account is null ? new Refusal("platform.outside.not-linked") : account.DisabledAt is null ? account : new Refusal("platform.sign-in.disabled");
    }
}
