namespace CuuLong.Platform.Accounts.Oidc;

/// <summary>What we asked of the provider, sealed in a cookie until it answers.</summary>
/// <param name="LinkAccount">The signed-in account that wants to be linked; default when it is a sign-in.</param>
internal sealed record OidcStep(string State, string Nonce, string Verifier, string ReturnUrl, Guid LinkAccount)
{
    public const string Cookie = "cuulong-oidc";
    public const string Callback = "/account/sign-in/outside/callback";
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public static OidcStep New(string returnUrl, Guid linkAccount) => new(OidcClient.Random(), OidcClient.Random(), OidcClient.Random(), returnUrl, linkAccount);
}
