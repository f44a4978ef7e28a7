using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Reporting.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Tests.Modules.Reporting;

public sealed class JourneyOfAReport(ReportApps apps) : IClassFixture<ReportApps>
{
    private const string Bench = "/reports/2021-08", Declared = Bench + "/figures/dossiers.received.counter";

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_report_is_started_checked_corrected_closed_and_read_as_reported(DatabaseKind kind)
    {
        var app = apps[kind];
        apps.Late.Clear();
        var reporter = app.Browser(await apps.Person(kind, Roles.Reporter, "Đặng Ngọc Hân"));

        var list = await reporter.Page("/reports");
        AssertGoesTo(Bench, await reporter.Send(list, "main form", ("Input.Period", "2021-08")));
        Assert.Contains("đã được lập", await Text(await reporter.Send(list, "main form", ("Input.Period", "2021-08"), ("_once", Guid.CreateVersion7()))));

        Assert.NotNull((await reporter.Page("/search?q=báo cáo tháng 8/2021")).QuerySelector($"main a[href='{Bench}']"));
        var bench = await reporter.Page(Bench);
        Assert.Equal("Công tác tháng 8/2021 và kế hoạch công tác tháng 9/2021", bench.QuerySelector("h1")!.TextContent);
        var outgoing = bench.QuerySelector($".sheet a[href='{Bench}/figures/documents.outgoing']")!;
        Assert.Equal(("02", "live"), (outgoing.TextContent, outgoing.GetAttribute("data-v")));
        Assert.Equal("free", bench.QuerySelector($".sheet a[href='{Bench}/figures/dossiers.received']")!.GetAttribute("data-v"));
        Assert.Contains(bench.QuerySelectorAll(".finding[data-tone=rice] li"), l => l.TextContent == "4.610 + 1.758 = 6.368");
        Assert.Contains(bench.QuerySelectorAll(".finding[data-tone=silt]"), f => f.TextContent.Contains("39,50%"));

        var figure = await reporter.Page(Declared);
        AssertGoesTo(Declared, await reporter.Send(figure, "main form", ("Value", "4611"), ("Source", "Bảng theo dõi của Phòng CNTT")));
        Assert.Contains("4.611 + 1.758 = 6.369 nhưng ghi 6.368", (await reporter.Page(Bench)).QuerySelector(".finding[data-tone=son]")!.TextContent);
        Assert.Contains("Đặng Ngọc Hân", (await reporter.Page(Declared)).QuerySelector("main")!.TextContent);

        AssertGoesTo(Bench, await reporter.Send(await reporter.Page(Bench + "/close"), "main form"));
        apps.Late.Add(ReportApps.FirstMidnight);
        var json = JsonDocument.Parse(await reporter.Client.GetStringAsync(Bench + "/json", TestContext.Current.CancellationToken)).RootElement.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(("4611", "0"), (Value("dossiers.received.counter"), Value("accounts.created")));
        Assert.Contains("Hiện nay là 1", (await reporter.Page(Bench + "/figures/accounts.created")).QuerySelector(".note")!.TextContent);
        Assert.Null((await reporter.Page(Declared)).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.OK, (await reporter.Get(Bench + "/docx")).StatusCode);

        var acts = await app.Read<ReportingDb, List<string>>(db => db.Set<DeedRecord>().Where(d => d.Act.StartsWith("reporting.") && d.Evidence!.Contains("2021-08")).OrderBy(d => d.At).Select(d => d.Act).ToListAsync());
        Assert.Equal(["reporting.report.started", "reporting.figure.declared", "reporting.report.closed"], acts);

        string Value(string key) => json.Single(f => f.GetProperty("key").GetString() == key).GetProperty("value").GetRawText();
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_second_to_save_a_section_is_told_who_was_first_and_keeps_both_texts(DatabaseKind kind)
    {
        const string page = "/reports/2021-06/sections/I.2";
        var first = apps[kind].Browser(await apps.Person(kind, Roles.Reporter, "Trần Thị Đầu"));
        var second = apps[kind].Browser(await apps.Person(kind, Roles.Reporter, "Lê Văn Sau"));
        await first.Send(await first.Page("/reports"), "main form", ("Input.Period", "2021-06"));
        var (hers, his) = (await first.Page(page), await second.Page(page));

        AssertGoesTo("/reports/2021-06", await first.Send(hers, "main form", ("Words", "- Lời của người đầu.")));
        var answer = await second.Send(his, "main form", ("Words", "- Lời của người sau."));
        Assert.Equal((HttpStatusCode.OK, null), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        var refused = await TestBrowser.Parse(answer);

        Assert.Contains("Trần Thị Đầu", refused.QuerySelector(".errors")!.TextContent);
        Assert.Contains("- Lời của người đầu.", refused.QuerySelector(".sheet-words")!.TextContent);
        Assert.Equal("- Lời của người sau.", refused.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.Trim());
        AssertGoesTo("/reports/2021-06", await second.Send(refused, "main form", ("Words", "- Lời của cả hai."), ("_once", Guid.CreateVersion7())));
        Assert.Contains("- Lời của cả hai.", (await first.Page("/reports/2021-06")).QuerySelector(".sheet")!.TextContent);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Who_closes_what_changed_since_it_was_seen_is_told_by_whom_and_closes_knowingly(DatabaseKind kind)
    {
        const string bench = "/reports/2021-01";
        var writer = apps[kind].Browser(await apps.Person(kind, Roles.Reporter, "Trần Thị Khai"));
        var leader = apps[kind].Browser(await apps.Person(kind, Roles.Leader, "Lê Văn Chốt"));
        await writer.Send(await writer.Page("/reports"), "main form", ("Input.Period", "2021-01"));
        var seen = await leader.Page(bench + "/close");
        AssertGoesTo(bench + "/figures/projects.owned", await writer.Send(await writer.Page(bench + "/figures/projects.owned"), "main form", ("Value", "7"), ("Source", "Phòng Kế hoạch")));

        var refused = await TestBrowser.Parse(await leader.Send(seen, "main form"));
        Assert.Contains("Trần Thị Khai", refused.QuerySelector(".errors")!.TextContent);
        AssertGoesTo(bench, await writer.Send(await writer.Page(bench + "/sections/I.2"), "main form", ("Words", "- Lời mới.")));
        refused = await TestBrowser.Parse(await leader.Send(refused, "main form", ("_once", Guid.CreateVersion7())));
        Assert.Contains("Trần Thị Khai", refused.QuerySelector(".errors")!.TextContent);

        AssertGoesTo(bench, await leader.Send(refused, "main form", ("_once", Guid.CreateVersion7())));
        Assert.Contains("\"value\": 7", await leader.Client.GetStringAsync(bench + "/json", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_slot_that_names_no_figure_is_refused_and_the_text_stays()
    {
        var reporter = apps[DatabaseKind.Sqlite].Browser(await apps.Person(DatabaseKind.Sqlite, Roles.Reporter, "Nguyễn Văn Chỗ"));
        await reporter.Send(await reporter.Page("/reports"), "main form", ("Input.Period", "2021-05"));
        var refused = await TestBrowser.Parse(await reporter.Send(await reporter.Page("/reports/2021-05/sections/I.4"), "main form", ("Words", "Có {tài.khoản} số")));
        Assert.Contains("Chỗ của số chưa đúng", refused.QuerySelector(".errors")!.TextContent);
        Assert.Equal("Có {tài.khoản} số", refused.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.Trim());
    }

    [Theory, InlineData("71.87"), InlineData("-1"), InlineData("1.2"), InlineData("abc"), InlineData("3,5"), InlineData("9999999999999999999999999")]
    public async Task A_value_that_cannot_be_is_refused_at_its_field(string value)
    {
        var reporter = apps[DatabaseKind.Sqlite].Browser(await apps.Person(DatabaseKind.Sqlite, Roles.Reporter, "Nguyễn Văn Số"));
        await reporter.Send(await reporter.Page("/reports"), "main form", ("Input.Period", "2021-04"));
        var page = await reporter.Page("/reports/2021-04/figures/projects.owned");
        var refused = await TestBrowser.Parse(await reporter.Send(page, "main form", ("Value", value), ("Source", "Phòng Kế hoạch")));
        Assert.NotNull(refused.QuerySelector("#Value-error"));
    }

    [Fact]
    public async Task A_report_is_not_closed_before_its_last_day_is_over()
    {
        var reporter = apps[DatabaseKind.Sqlite].Browser(await apps.Person(DatabaseKind.Sqlite, Roles.Reporter, "Nguyễn Văn Sớm"));
        await reporter.Send(await reporter.Page("/reports"), "main form", ("Input.Period", "2026-09"));
        var refused = await TestBrowser.Parse(await reporter.Send(await reporter.Page("/reports/2026-09/close"), "main form"));
        Assert.Contains("Chốt từ 15/9/2026", refused.QuerySelector(".errors")!.TextContent);
    }

    [Fact]
    public async Task Another_agency_finds_no_report_and_starts_none_of_this_template()
    {
        var app = apps[DatabaseKind.Sqlite];
        var own = app.Browser(await apps.Person(DatabaseKind.Sqlite, Roles.Reporter, "Nguyễn Văn Nhà"));
        await own.Send(await own.Page("/reports"), "main form", ("Input.Period", "2021-03"));
        Assert.Equal(HttpStatusCode.OK, (await own.Get("/reports/2021-03")).StatusCode);

        var other = app.Browser(await app.Given.Person(await app.Given.Agency(), Roles.Reporter));
        foreach (var path in new[] { "", "/docx", "/json", "/figures/documents.outgoing", "/sections/I.1", "/close" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get("/reports/2021-03" + path)).StatusCode);
        var list = await other.Page("/reports");
        Assert.Null(list.QuerySelector("main form"));
        Assert.DoesNotContain("tháng 3/2021", list.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_leader_reads_and_closes_but_does_not_write_and_others_get_nothing()
    {
        var app = apps[DatabaseKind.Sqlite];
        var reporter = app.Browser(await apps.Person(DatabaseKind.Sqlite, Roles.Reporter, "Nguyễn Văn Viết"));
        await reporter.Send(await reporter.Page("/reports"), "main form", ("Input.Period", "2021-02"));

        var leader = app.Browser(await apps.Person(DatabaseKind.Sqlite, Roles.Leader, "Nguyễn Văn Lãnh"));
        Assert.Null((await leader.Page("/reports")).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Get("/reports/2021-02/sections/I.1")).StatusCode);
        Assert.NotNull((await leader.Page("/reports/2021-02")).QuerySelector("a[href='/reports/2021-02/close']"));
        var forged = await leader.Page("/reports/2021-02/close");
        forged.QuerySelector<IHtmlFormElement>("main form")!.SetAttribute("action", "/reports/2021-02/figures/projects.owned");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Send(forged, "main form", ("Value", "1"), ("Source", "Tự khai thử"))).StatusCode);

        var clerk = app.Browser(await apps.Person(DatabaseKind.Sqlite, Roles.Clerk, "Nguyễn Thị Thư"));
        foreach (var path in new[] { "/reports", "/reports/2021-02", "/reports/2021-02/json" })
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Get(path)).StatusCode);
    }

    private static void AssertGoesTo(string url, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(url, response.Headers.Location!.OriginalString.Split('#')[0]);
    }

    private static async Task<string> Text(HttpResponseMessage response) => (await TestBrowser.Parse(response)).QuerySelector("main")!.TextContent;
}
