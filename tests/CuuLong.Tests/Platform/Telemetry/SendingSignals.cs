using System.Collections.Concurrent;
using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CuuLong.Tests.Platform.Telemetry;

public sealed class SendingSignals
{
    [Fact]
    public async Task A_collector_that_is_named_gets_acts_as_metrics_and_requests_as_traces_without_personal_data()
    {
        var got = new ConcurrentDictionary<string, string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.MapPost("/v1/{kind}", async (string kind, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            got.AddOrUpdate(kind, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);

        await using (var app = await TestApp.Start(adjust: b => b.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [TelemetryServices.EndpointVariable] = collector.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        })))
        {
            var person = await app.Given.Person(await app.Given.Agency(), Roles.Administrator, "Nguyễn Bí Mật");
            await app.As(person, s => s.GetRequiredService<PlatformDb>().Commit(new Deed("test.signalled", Guid.CreateVersion7())));
            await app.Browser(person).Page("/admin");
        }

        Assert.Contains("cuulong.operations", got["metrics"]);
        Assert.Contains("test.signalled", got["metrics"]);
        Assert.Contains("/admin", got["traces"]);
        var name = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Bí Mật"));
        Assert.All(got.Values, sent => Assert.DoesNotContain(name, sent));
    }
}
