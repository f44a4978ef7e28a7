using Microsoft.Extensions.Configuration;

namespace CuuLong.Platform.Accounts.Oidc;

/// <summary>The outside provider, when settings name one ("Oidc": Authority, ClientId, ClientSecret, Name).</summary>
/// <param name="Name">As the button says it ("Xác thực tỉnh").</param>
internal sealed record OidcSettings(Uri Authority, string ClientId, string? ClientSecret, string Name)
{
    /// <summary>Null when none is configured. Plain http is taken only of a provider on this machine.</summary>
    public static OidcSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Oidc");
        if (section["Authority"] is not { Length: > 0 } authority) return null;
        var uri = new Uri(authority);
        if (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback) throw new InvalidOperationException("Oidc:Authority must be https.");
        return new(uri, section["ClientId"] ?? throw new InvalidOperationException("Oidc:ClientId is missing."), section["ClientSecret"], section["Name"] ?? uri.Host);
    }
}
