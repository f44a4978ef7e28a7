using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CuuLong.Platform.Accounts.Oidc;

/// <summary>Authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 7636) against the configured provider.</summary>
internal sealed class OidcClient
{
    private static readonly Refusal Failed = new("platform.outside.failed");
    private readonly HttpClient http;
    private readonly IdTokenCheck check;
    private readonly ILogger<OidcClient> log;
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? configuration;

    public OidcClient(OidcChoice choice, IHttpClientFactory clients, IdTokenCheck check, ILogger<OidcClient> log)
    {
        (http, this.check, this.log, Settings) = (clients.CreateClient("oidc"), check, log, choice.Settings);
        if (Settings is null) return;
        configuration = new(Settings.Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = !Settings.Authority.IsLoopback });
    }

    public OidcSettings? Settings { get; }

    public static string Random() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));

    /// <summary>Where the browser goes to prove itself; null when the provider does not answer.</summary>
    public async Task<string?> Authorize(OidcStep step, string callback, CancellationToken cancel)
    {
        if (await Provider(cancel) is not { } provider) return null;
        return new OpenIdConnectMessage
        {
            IssuerAddress = provider.AuthorizationEndpoint, ClientId = Settings!.ClientId, RedirectUri = callback, ResponseType = "code", Scope = "openid profile",
            State = step.State, Nonce = step.Nonce,
            Parameters = { ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(step.Verifier))), ["code_challenge_method"] = "S256" },
        }.CreateAuthenticationRequestUrl();
    }

    /// <summary>Exchanges the code; answers the subject that the provider vouches for.</summary>
    public async Task<Outcome<string>> Redeem(OidcStep step, string code, string callback, CancellationToken cancel)
    {
        if (await Provider(cancel) is not { } provider) return Failed;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
            var fields = new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = callback, ["code_verifier"] = step.Verifier };
            if (Settings!.ClientSecret is { } secret)
                request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(Settings.ClientId)}:{Uri.EscapeDataString(secret)}")));
            else
                fields["client_id"] = Settings.ClientId;
            request.Content = new FormUrlEncodedContent(fields);
            using var reply = await http.SendAsync(request, cancel);
            reply.EnsureSuccessStatusCode();
            var tokens = await reply.Content.ReadFromJsonAsync<Tokens>(cancel);
            var subject = await check.Subject(tokens?.IdToken ?? "", provider, Settings.ClientId, step.Nonce);
            if (subject is null) configuration!.RequestRefresh();
            return subject is null ? Failed : subject;
        }
        catch (HttpRequestException failure)
        {
            log.LogWarning(failure, "The outside provider did not redeem the code");
            return Failed;
        }
    }

    private async Task<OpenIdConnectConfiguration?> Provider(CancellationToken cancel)
    {
        try
        {
            return configuration is null ? null : await configuration.GetConfigurationAsync(cancel);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException)
        {
            log.LogWarning(failure, "The outside provider does not answer");
            return null;
        }
    }

    private sealed record Tokens([property: JsonPropertyName("id_token")] string? IdToken);
}

/// <summary>What settings chose; null inside when nothing.</summary>
internal sealed record OidcChoice(OidcSettings? Settings);
