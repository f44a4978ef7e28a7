using System.Net;
using System.Text.Json;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Reporting;

/// <summary>The monthly reports are one series, whoever wrote them: what the department of 2021 closed is read by the one of today.</summary>
public sealed class ReportsOfForebears
{
    private const string Declared = "/reports/2021-09/figures/dossiers.received.counter";

    [Fact]
    public async Task A_closed_report_stays_as_it_was_and_one_left_open_is_read_and_begun_anew()
    {
        await using var app = await TestApp.Start();
        await app.Services.LoadPack();
        app.Clock.Now = new DateTimeOffset(2021, 10, 20, 2, 0, 0, TimeSpan.Zero);
        var before = app.Browser(await Reporter(app, "Trần Thị Trước"));
        await before.Send(await before.Page("/reports"), "main form", ("Input.Period", "2021-09"));
        await before.Send(await before.Page(Declared), "main form", ("Value", "4611"), ("Source", "Bảng theo dõi"));
        await before.Send(await before.Page("/reports/2021-09/close"), "main form");
        await before.Send(await before.Page("/reports"), "main form", ("Input.Period", "2021-10"));

        app.Clock.Now = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
        var after = app.Browser(await Reporter(app, "Lê Văn Sau"));
        var bench = await after.Page("/reports/2021-09");
        Assert.Contains("Trần Thị Trước đã chốt báo cáo", bench.QuerySelector(".note")!.TextContent);
        Assert.Equal(4611, Value(await after.Client.GetStringAsync("/reports/2021-09/json", TestContext.Current.CancellationToken)));
        Assert.Contains("tháng 9/2021", (await after.Page("/reports")).QuerySelector("main")!.TextContent);
        Assert.NotNull((await after.Page("/search?q=báo cáo tháng 9/2021")).QuerySelector("main a[href='/reports/2021-09']"));
        Assert.Contains("đã được lập", (await TestBrowser.Parse(await after.Send(await after.Page("/reports"), "main form", ("Input.Period", "2021-09")))).QuerySelector("main")!.TextContent);

        Assert.Empty((await after.Page("/reports/2021-10")).QuerySelectorAll(".sheet-act"));
        Assert.Equal(HttpStatusCode.Redirect, (await after.Send(await after.Page("/reports"), "main form", ("Input.Period", "2021-10"))).StatusCode);
        Assert.NotEmpty((await after.Page("/reports/2021-10")).QuerySelectorAll(".sheet-act"));
        Assert.Contains("Lê Văn Sau", Assert.Single((await after.Page("/reports")).QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("tháng 10/2021", StringComparison.Ordinal)).TextContent);

        var stranger = app.Browser(await app.Given.Person(await app.Given.Agency(), Roles.Reporter));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/reports/2021-09")).StatusCode);
    }

    private static Task<Actor> Reporter(TestApp app, string name)
    {
        var organisations = app.Services.GetRequiredService<IOrganisations>();
        var declared = organisations.ByKey("so-thong-tin-truyen-thong")!;
        return app.Given.Person(organisations.ResolveTo(declared.Id, DateOnly.FromDateTime(app.Clock.Now.UtcDateTime))[0], Roles.Reporter, name);
    }

    private static decimal Value(string json) => JsonDocument.Parse(json).RootElement.GetProperty("figures").EnumerateArray()
        .Single(f => f.GetProperty("key").GetString() == "dossiers.received.counter").GetProperty("value").GetDecimal();
}
