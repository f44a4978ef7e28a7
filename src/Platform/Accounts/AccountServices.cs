using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Measures;
using CuuLong.Platform.Accounts.Oidc;
using CuuLong.Platform.Accounts.Passkeys;
using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Accounts.TwoStep;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Verbs;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Accounts;

public static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddPasskeys(configuration);
        services.AddScoped<SecondFactor>();
        services.AddSingleton(new OidcChoice(OidcSettings.From(configuration)));
        services.AddSingleton<IdTokenCheck>();
        services.AddSingleton<OidcClient>();
        services.AddScoped<IMeasure, AccountsCreated>();
        services.AddScoped<IMeasure, AccountsActive>();
        services.AddScoped<RoleOverrides>();
        services.AddSingleton<Seals>();
        services.AddSingleton<EndpointSources>();
    }

    /// <summary>The cookie that carries a session from request to request.</summary>
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<SessionCheck>();
        services.AddHttpContextAccessor();
        services.AddScoped<SignInFlow>();
        services.AddHostedService<RoleRefresher>();
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddAuthentication(OfficeCookie.Scheme).AddCookie(OfficeCookie.Scheme, Configure);
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "cuulong";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = OfficeCookie.Idle;
        cookie.SlidingExpiration = true;
        cookie.EventsType = typeof(SessionCheck);
    }
}
