using CuuLong.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace CuuLong.Platform.Accounts.Passkeys;

/// <summary>Finds the account whose key signed the challenge; its counter moves on, so that a copied key shows.</summary>
internal sealed class CheckPasskey(PlatformDb db, IPasskeyHandler<Account> handler, IUserPasskeyStore<Account> store) : IOperation
{
    public sealed record Input(string? State, string? Credential, HttpContext Context);

    public async Task<Outcome<Account>> Run(Input input, CancellationToken cancel = default)
    {
        if (string.IsNullOrEmpty(input.State) || string.IsNullOrEmpty(input.Credential)) return new Refusal("platform.passkey.not-valid");
        await db.Begin(cancel);
        var proof = await handler.PerformAssertionAsync(new() { HttpContext = input.Context, AssertionState = input.State, CredentialJson = input.Credential });
        if (!proof.Succeeded)
        {
            await db.Abandon();
            return new Refusal("platform.passkey.not-valid");
        }
        await store.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey, cancel);
        await db.CommitHandled(cancel);
        return proof.User.DisabledAt is null ? proof.User : new Refusal("platform.sign-in.disabled");
    }
}
