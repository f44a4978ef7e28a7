using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Oidc;

/// <summary>Links one's own account with an outside identity, or takes the link away.</summary>
internal sealed class LinkOutside(PlatformDb db) : IOperation
{
    /// <param name="Subject">Null takes the link away.</param>
    public sealed record Input(Guid AccountId, OidcSettings Provider, string? Subject);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        var provider = input.Provider.Authority.AbsoluteUri;
        await db.Begin(cancel);
        var logins = db.Set<IdentityUserLogin<Guid>>();
        if (input.Subject is { } subject && await logins.AnyAsync(l => l.LoginProvider == provider && l.ProviderKey == subject && l.UserId != input.AccountId, cancel))
            return new Refusal("platform.outside.linked-elsewhere");
        await logins.Where(l => l.LoginProvider == provider && l.UserId == input.AccountId).ExecuteDeleteAsync(cancel);
        if (input.Subject is not null)
            db.Add(new IdentityUserLogin<Guid> { UserId = input.AccountId, LoginProvider = provider, ProviderKey = input.Subject, ProviderDisplayName = input.Provider.Name });
        var act = input.Subject is null ? "platform.outside.unlinked" : "platform.outside.linked";
        return await db.Commit(new Deed(act, input.AccountId, null, new { Provider = provider, input.Subject }), cancel) is { } refusal ? refusal : Done.It;
    }
}
