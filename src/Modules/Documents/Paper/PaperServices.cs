using CuuLong.Documents.Operations;
using CuuLong.Documents.Uploads;
using CuuLong.Pdf.Fonts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Documents.Paper;

internal static class PaperServices
{
    /// <summary>Fonts are looked for in the folder "Fonts:Folder" of the configuration, then where Debian puts them.</summary>
    public static void AddPaper(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(new FontShelf(configuration["Fonts:Folder"] is { Length: > 0 } folder ? [folder] : []));
        services.AddSingleton<PaperLayout>();
        services.AddSingleton<OutgoingPaper>();
        services.AddSingleton<UploadPage>().AddSingleton<UploadedPages>().AddSingleton<WrittenPages>();
        services.AddSingleton<DraftText>();
    }
}
