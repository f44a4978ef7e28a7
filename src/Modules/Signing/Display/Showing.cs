using CuuLong.Pdf.Fonts;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Verification.Paper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Signing.Display;

internal static class Showing
{
    /// <summary>Fonts are looked for in the folder "Fonts:Folder" of the configuration, then where Debian puts them.</summary>
    public static void AddDisplay(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(new FontShelf(configuration["Fonts:Folder"] is { Length: > 0 } folder ? [folder] : []));
        services.AddSingleton(new PublicVerification(SigningSettings.From(configuration).Address));
        services.AddSingleton<PictureFolder>();
        services.AddSingleton<Appearances>();
        services.AddSingleton<VerificationPdf>();
    }
}
