using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace CuuLong.Platform.Ui;

/// <summary>Serves the built files beside the program, compressed beforehand where the browser takes it, kept for a year.</summary>
internal static class AssetFiles
{
    private static readonly (string Name, string Extension)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    public static void UseAssets(this IApplicationBuilder app)
    {
        var assets = app.ApplicationServices.GetRequiredService<Assets>();
        var types = new FileExtensionContentTypeProvider();
        app.Map(Assets.Base.TrimEnd('/'), branch =>
        {
            branch.Use((context, next) =>
            {
                var accepted = context.Request.Headers.AcceptEncoding.ToString();
                var twin = Encodings.FirstOrDefault(e => accepted.Contains(e.Name, StringComparison.Ordinal) && File.Exists(FileOf(assets, context.Request.Path) + e.Extension));
                if (twin.Name is not null) context.Request.Path += twin.Extension;
                return next(context);
            });
            branch.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(assets.Folder), ServeUnknownFileTypes = true, DefaultContentType = "application/octet-stream",
                OnPrepareResponse = file => Prepare(file, types),
            });
        });
    }

    private static string FileOf(Assets assets, PathString path) => Path.Combine(assets.Folder, Path.GetFileName(path.Value ?? ""));

    private static void Prepare(StaticFileResponseContext file, FileExtensionContentTypeProvider types)
    {
        var headers = file.Context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        foreach (var (name, extension) in Encodings)
        {
            if (!file.File.Name.EndsWith(extension, StringComparison.Ordinal)) continue;
            headers.ContentEncoding = name;
            if (types.TryGetContentType(file.File.Name[..^extension.Length], out var type)) headers.ContentType = type;
        }
    }
}
