using CuuLong.Platform.Measures;
using CuuLong.Platform.Notifications;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Events;
using CuuLong.Signing.Measures;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Public;
using CuuLong.Signing.Queries;
using CuuLong.Signing.Seals;
using CuuLong.Signing.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Signing;

/// <summary>The register of certificates: what its pages and figures stand on.</summary>
internal static class Inventory
{
    public static void AddInventory(this IServiceCollection services)
    {
        services.AddScoped<Keeping>();
        services.AddScoped<People>();
        services.AddScoped<CertificateList>();
        services.AddScoped<CertificateView>();
        services.AddScoped<RequestList>();
        services.AddScoped<Balance>();
        services.AddScoped<Counting>();
        services.AddScoped<IMeasure, CertificatesIssued>();
        services.AddScoped<IMeasure, CertificatesRevoked>();
        services.AddScoped<IMeasure, CertificatesActive>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<SigningChecks>();
        services.AddSingleton<Marks>();
        services.AddSingleton<Sealer>();
        services.TryAddSingleton<Verifier>();
        services.AddSingleton<FileVerifier>();
        services.AddSingleton<Turnstile>();
        services.AddScoped<PublicCheck>();
        services.AddScoped<SigningDesk>();
        services.AddScoped<IDocumentSigning, DocumentSigning>();
        services.AddSingleton(new NotificationKind(TellExpiring.Text, "signing.notice.expiring.title"));
    }
}
