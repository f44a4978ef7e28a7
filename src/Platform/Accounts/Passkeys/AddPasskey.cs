using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace CuuLong.Platform.Accounts.Passkeys;

/// <summary>Keeps the public half of a key that a device made for this account.</summary>
internal sealed class AddPasskey(PlatformDb db, IPasskeyHandler<Account> handler, IUserPasskeyStore<Account> store) : IOperation
{
    /// <param name="State">What the handler said when it made the challenge.</param>
    /// <param name="Credential">The browser's answer, JSON of WebAuthn.</param>
    public sealed record Input(Guid AccountId, string State, string? Credential, string? Name, HttpContext Context);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Accounts.FindAsync([input.AccountId], cancel) is not { } account) return Refusal.NotFound;
        if (string.IsNullOrEmpty(input.Credential)) return new Refusal("platform.passkey.none-made");
        var made = await handler.PerformAttestationAsync(new() { HttpContext = input.Context, AttestationState = input.State, CredentialJson = input.Credential });
        if (!made.Succeeded || made.UserEntity?.Id != account.Id.ToString()) return new Refusal("platform.passkey.not-valid");
        made.Passkey.Name = string.IsNullOrWhiteSpace(input.Name) ? account.UserName : AccountRules.Tidy(input.Name);
        await store.AddOrUpdatePasskeyAsync(account, made.Passkey, cancel);
        return await db.Commit(new Deed("platform.passkey.added", account.Id, null, new { made.Passkey.Name }), cancel) is { } refusal ? refusal : Done.It;
    }
}
