using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CuuLong.Platform.Accounts.Oidc;

/// <summary>Believes an identity token only if the provider signed it, for us, in time, and for this very sign-in (its nonce).</summary>
internal sealed class IdTokenCheck(TimeProvider clock, ILogger<IdTokenCheck> log)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>The subject, or null.</summary>
    public async Task<string?> Subject(string token, OpenIdConnectConfiguration provider, string clientId, string nonce)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer, ValidAudience = clientId, IssuerSigningKeys = provider.SigningKeys, RequireSignedTokens = true,
            LifetimeValidator = (from, to, _, _) => to is { } until && now < until + Skew && (from is not { } since || since - Skew <= now),
        });
        if (result.IsValid && result.Claims.TryGetValue("nonce", out var said) && said is string text && text == nonce && result.Claims.TryGetValue("sub", out var subject))
            return subject as string;
        log.LogWarning(result.Exception, "The outside provider's identity token was not believed");
        return null;
    }
}
