using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Administration;

/// <summary>Sets or removes the address that a person's notices go to: one's own, or of an account that one administers.</summary>
internal sealed class ChangeEmail(PlatformDb db, DbKernel kernel) : IOperation
{
    /// <param name="AccountId">Null for one's own.</param>
    public sealed record Input(Guid? AccountId, string? Email, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (AccountRules.CheckEmail(input.Email) is { } wrong) return wrong;
        var email = string.IsNullOrWhiteSpace(input.Email) ? null : input.Email.Trim();
        var actor = kernel.Acting.Actor;
        var account = input.AccountId is { } id
            ? await db.AccountToChange(actor, id, input.Version, cancel) : await db.Accounts.FirstOrDefaultAsync(a => a.PersonId == actor.PersonId, cancel);
        if (account is null || await db.People.FirstOrDefaultAsync(p => p.Id == account.PersonId, cancel) is not { } person) return Refusal.NotFound;
        if (person.Email == email && account.Email == email) return Done.It;

        person.Email = email;
        (account.Email, account.NormalizedEmail) = (email, email is null ? null : AccountRules.Normal(email));
        // The chain is for ever; an address is the person's own and may be taken away.
        return await db.Commit(new Deed("platform.account.email-changed", account.Id, null, new { account.UserName, removed = email is null }), cancel) is { } refusal ? refusal : Done.It;
    }
}
