using CuuLong.Signing.Pades;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Signing.Verification;

internal static class VerificationServices
{
    public static void AddVerification(this IServiceCollection services)
    {
        services.AddSingleton<Verifier>();
        services.TryAddSingleton<PadesSigner>();
    }
}
