using CuuLong.Platform.Access;
using CuuLong.Platform.Files.Converting;
using CuuLong.Platform.Files.S3;
using CuuLong.Platform.Files.Scanning;
using CuuLong.Platform.Files.Sniffing;
using CuuLong.Platform.Files.Uploading;
using CuuLong.Platform.Telemetry;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Files;

internal static class FileServices
{
    private static void AddS3(this IServiceCollection services, S3Settings settings)
    {
        services.AddHttpClient(nameof(S3Bucket), c => c.Timeout = TimeSpan.FromSeconds(60));
        services.AddSingleton(p => new S3Bucket(settings, p.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(S3Bucket)), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IFileStore, S3FileStore>();
        services.AddScoped<IHealthPart, S3Health>();
    }

    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = FileSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<Sniffer>();
        services.AddSingleton<IVirusScan>(p => settings.ClamAv is { Length: > 0 } address ? new ClamAv(address, p.GetRequiredService<ILogger<ClamAv>>()) : new NoVirusScan());
        services.AddSingleton<DiskFileStore>();
        if (settings.S3 is { } s3) services.AddS3(s3);
        else services.AddSingleton<IFileStore>(p => p.GetRequiredService<DiskFileStore>());
        services.AddSingleton<FileTickets>();
        services.AddSingleton<UploadFolder>();
        services.AddScoped<Uploads>();
        services.AddScoped<ForgetUploads>();
        services.AddScoped<IHealthPart, ScannerHealth>();
        services.AddScoped(p => new FileIntake(p.GetRequiredService<IFileStore>(), p.GetRequiredService<FileTickets>(), settings, p.GetRequiredService<Acting>()));
        services.AddSingleton<Soffice>();
        services.AddSingleton<IPdfConverter, LibreOfficeConverter>();
        services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = settings.MaxRequestBytes);
        services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = settings.MaxRequestBytes);
    }
}
