using System.Net;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Calendars;

public sealed class DaysOfEveryAgency
{
    private const string Page = "/admin/calendars/common";

    private static async Task<(Unit Agency, TestBrowser Browser, ICalendars Calendars)> Open(TestApp app)
    {
        var agency = await app.Given.Agency();
        return (agency, app.Browser(await app.Given.Person(agency, Roles.System)), app.Services.GetRequiredService<ICalendars>());
    }

    private static async Task<string> Enter(TestBrowser browser, string kind, string day, string worked = "", string name = "", string document = "TB 10/TB-BNV") =>
        (await TestBrowser.Parse(await browser.Send(await browser.Page($"{Page}?year={day[..4]}"), "#common-day", ("Kind", kind), ("Day", day), ("Worked", worked), ("Name", name), ("LegalDocument", document)))).Body?.TextContent ?? "";

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_year_is_entered_day_by_day_and_firm_once_it_is_declared_complete(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var (agency, browser, calendars) = await Open(app);
        await Enter(browser, "Holiday", "2027-02-05", name: "Tết Nguyên đán");
        Assert.False(calendars.Of(agency.Id).Works(new(2027, 2, 5)));
        Assert.False(calendars.Of(agency.Id).Decreed(2027), "one holiday is no calendar");
        Assert.False(calendars.Of(agency.Id).Works(new(2027, 4, 30)), "the law fixes it all the same");

        var refused = await TestBrowser.Parse(await browser.Send(await browser.Page(Page + "?year=2027"), "#declare", ("Decree", "TB 10/TB-BNV")));
        Assert.Contains("mới có 1 ngày nghỉ Tết", refused.Body!.TextContent);
        foreach (var day in new[] { "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11" }) await Enter(browser, "Holiday", day, name: "Tết Nguyên đán");
        await browser.Send(await browser.Page(Page + "?year=2027"), "#declare", ("Decree", "TB 10/TB-BNV"));

        Assert.True(calendars.Of(agency.Id).Decreed(2027));
        Assert.Null(Deadline.Of(calendars.Of(agency.Id), Term.WorkingDays(5), new DateOnly(2027, 2, 3).At(new(9, 0))).ProvisionalYear);
        await browser.Send(await browser.Page(Page + "?year=2027"), "#entered form");
        Assert.False(calendars.Of(agency.Id).Decreed(2027), "it is complete no longer");
        var acts = await app.Read<PlatformDb, List<string>>(db => db.Set<DeedRecord>().Where(d => d.AgencyId == agency.Id).OrderBy(d => d.Seq).Select(d => d.Act).ToListAsync());
        Assert.Equal([.. Enumerable.Repeat("platform.calendar.common-set", 5), "platform.calendar.year-complete", "platform.calendar.common-dropped"], acts);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_swap_confirms_what_the_pack_was_not_sure_of_and_is_taken_back_whole(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var (agency, browser, calendars) = await Open(app);
        Assert.False(calendars.Of(agency.Id).Firm(new(2026, 8, 31)));
        Assert.Contains("còn ngày chưa xác nhận", (await browser.Page("/admin/calendars?year=2026")).Body!.TextContent);

        Assert.Contains("đã là ngày nghỉ", await Enter(browser, "Swap", "2026-09-02", "2026-09-05"));
        Assert.Contains("đã là ngày làm việc", await Enter(browser, "Swap", "2026-09-07", "2026-09-08"));
        await Enter(browser, "Swap", "2026-08-31", "2026-08-22", document: "CV 1/VPCP-KGVX");
        Assert.True(calendars.Of(agency.Id).Firm(new(2026, 8, 31)) && calendars.Of(agency.Id).Firm(new(2026, 8, 22)));
        Assert.Contains("đã được nhập", await Enter(browser, "Holiday", "2026-08-22", name: "Lễ hội"));

        await browser.Send(await browser.Page(Page + "?year=2026"), "#entered form");
        Assert.Equal(0, await app.Read<PlatformDb, int>(db => db.Set<LocalDay>().CountAsync()));
        Assert.False(calendars.Of(agency.Id).Firm(new(2026, 8, 31)));
    }

    [Fact]
    public async Task An_administrator_of_one_agency_does_not_decide_for_all()
    {
        await using var app = await TestApp.Start();
        var administrator = app.Browser(await app.Given.Person(await app.Given.Agency(), Roles.Administrator));
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Get(Page)).StatusCode);
        Assert.DoesNotContain(Page, (await administrator.Page("/admin/calendars")).Body!.InnerHtml);
    }
}
