using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CuuLong.Tests.Platform.Files.S3;

/// <summary>A bucket on a port of this machine: keeps what is put with the hash that was announced, refuses the rest, and can be told to be out of order.</summary>
internal sealed class BucketServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private BucketServer(WebApplication app) => this.app = app;

    public ConcurrentDictionary<string, byte[]> Objects { get; } = new();
    public bool OutOfOrder { get; set; }
    public string Address => app.Urls.First();

    public static async Task<BucketServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new BucketServer(builder.Build());
        server.app.Run(server.Answer);
        await server.app.StartAsync();
        return server;
    }

    private async Task Answer(HttpContext http)
    {
        var (request, path) = (http.Request, http.Request.Path.Value!);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        http.Response.StatusCode = OutOfOrder ? 503
            : !request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=khoa/", StringComparison.Ordinal) ? 403
            : request.Headers["x-amz-content-sha256"] != Convert.ToHexStringLower(SHA256.HashData(body.ToArray())) ? 400
            : request.Method == "PUT" || Objects.ContainsKey(path) ? 200 : 404;
        if (http.Response.StatusCode != 200) return;
        if (request.Method == "PUT") Objects[path] = body.ToArray();
        else if (request.Method == "GET") await http.Response.Body.WriteAsync(Objects[path]);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
