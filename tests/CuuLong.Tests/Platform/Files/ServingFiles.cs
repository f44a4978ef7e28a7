using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Files.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CuuLong.Tests.Platform.Files;

public sealed class ServingFiles
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a.pdf", true, "inline")]
    [InlineData("a.pdf", false, "attachment")]
    [InlineData("a.txt", true, "attachment")]
    [InlineData("a.png", true, "attachment")]
    public async Task Only_a_PDF_opens_in_the_browser_and_nothing_can_run(string name, bool inline, string disposition)
    {
        using var fixture = new StoreFixture();
        var file = await fixture.Saved(name.EndsWith("pdf") ? SampleFiles.Pdf() : name.EndsWith("png") ? SampleFiles.Png : "xin chào"u8.ToArray(), name);
        await using var served = await Serve(fixture.Store, file, inline);

        var response = await served.GetTestClient().GetAsync("/", Cancel);

        Assert.Equal(disposition, response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(disposition == "attachment", response.Headers.GetValues("Content-Security-Policy").Single().Contains("sandbox"));
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(file.Size, (await response.Content.ReadAsByteArrayAsync(Cancel)).Length);
    }

    [Fact]
    public async Task Vietnamese_names_parts_and_repeated_reads_work()
    {
        using var fixture = new StoreFixture();
        var file = await fixture.Saved(SampleFiles.Pdf(), "Báo cáo; quý \"III\".pdf");
        await using var served = await Serve(fixture.Store, file, inline: true);
        var client = served.GetTestClient();

        var part = new HttpRequestMessage(HttpMethod.Get, "/");
        part.Headers.Range = new(5, 8);
        var partial = await client.SendAsync(part, Cancel);
        Assert.Equal((HttpStatusCode.PartialContent, "1.4\n"), (partial.StatusCode, await partial.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal("Báo cáo; quý \"III\".pdf", partial.Content.Headers.ContentDisposition!.FileNameStar);

        var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(partial.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_not_in_the_store_is_not_found()
    {
        using var fixture = new StoreFixture();
        await using var served = await Serve(fixture.Store, new StoredFile(new string('a', 64), "a.pdf", "application/pdf", 1), inline: true);
        Assert.Equal(HttpStatusCode.NotFound, (await served.GetTestClient().GetAsync("/", Cancel)).StatusCode);
    }

    private static async Task<WebApplication> Serve(IFileStore store, StoredFile file, bool inline)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(store);
        var app = builder.Build();
        app.MapGet("/", () => FileResults.ServeRoute(file, inline)).WithMetadata(new PublicAttribute());
        await app.StartAsync(Cancel);
        return app;
    }
}
