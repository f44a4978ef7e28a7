using CuuLong.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Accounts.Passkeys;

/// <summary>ASP.NET Core Identity over our own tables; nothing is saved before the operation commits.</summary>
internal static class PasskeySetup
{
    public static void AddPasskeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IUserStore<Account>>(p => Store(p));
        services.AddScoped<IUserPasskeyStore<Account>>(p => Store(p));
        services.AddIdentityCore<Account>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            // The site's own name; without it the name that the browser asked for.
            o.ServerDomain = configuration["Passkeys:Domain"];
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
        });
    }

    private static UserOnlyStore<Account, PlatformDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>> Store(IServiceProvider provider) =>
        new(provider.GetRequiredService<PlatformDb>()) { AutoSaveChanges = false };
}
