using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Calendars;

public sealed class CalendarOfTheProvince
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_pack_declares_holidays_swaps_hours_and_which_years_are_not_decreed(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var calendar = app.Services.GetRequiredService<ICalendars>().Of(Guid.Empty);

        Assert.Equal(Enumerable.Range(2019, 8), calendar.DecreedYears);
        Assert.Equal((DayKind.Holiday, "Quốc khánh"), (calendar.On(new(2021, 9, 3)).Kind, calendar.On(new(2021, 9, 3)).Name));
        Assert.Equal(DayKind.Substitute, calendar.On(new(2021, 5, 3)).Kind);
        Assert.Equal(DayKind.SwappedOff, calendar.On(new(2026, 8, 31)).Kind);
        Assert.True(calendar.Works(new(2026, 8, 22)));
        Assert.False(calendar.Works(new(2027, 9, 2)), "the law itself fixes it, decreed or not");
        Assert.False(calendar.Firm(new(2026, 8, 31)), "nobody has seen the document of this swap");
        Assert.True(calendar.Firm(new(2026, 9, 2)));
        Assert.Equal(new TimeOnly(17, 0), calendar.Closing(new(2026, 8, 24)));
        Assert.All(Enumerable.Range(0, 365).Select(n => calendar.On(new DateOnly(2026, 1, 1).AddDays(n))).Where(d => d.Name.Length > 0), d => Assert.NotEqual("", d.Source));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task An_agency_closes_for_a_day_by_deed_and_only_its_deadlines_follow(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var (agency, other) = (await app.Given.Agency(), await app.Given.Agency("Sở Khác"));
        var browser = app.Browser(await app.Given.Person(agency, Roles.Administrator));
        var calendars = app.Services.GetRequiredService<ICalendars>();
        Assert.True(calendars.Of(agency.Id).Works(new(2026, 8, 25)));

        var page = await browser.Page("/admin/calendars?year=2026");
        Assert.Contains("Quốc khánh", page.QuerySelector("main")!.TextContent);
        var refused = await browser.Send(page, "#local-day", ("Day", "2026-08-23"), ("Name", "Trụ sở ngập"), ("LegalDocument", "QĐ 12"));
        Assert.Contains("đã là ngày nghỉ", System.Net.WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        await browser.Send(page, "#local-day", ("Day", "2026-08-25"), ("Name", "Trụ sở ngập, tạm đóng cửa"), ("LegalDocument", "QĐ 12/QĐ-UBND"));

        Assert.Equal(new CalendarDay(new(2026, 8, 25), DayKind.LocalOff, "Trụ sở ngập, tạm đóng cửa", "QĐ 12/QĐ-UBND"), calendars.Of(agency.Id).On(new(2026, 8, 25)));
        Assert.True(calendars.Of(other.Id).Works(new(2026, 8, 25)));
        var deed = await app.Read<PlatformDb, DeedRecord>(db => db.Set<DeedRecord>().SingleAsync(d => d.AgencyId == agency.Id));
        Assert.Equal("platform.calendar.day-closed", deed.Act);
        Assert.Contains("QĐ 12/QĐ-UBND", (await browser.Page("/admin/calendars?year=2026")).QuerySelector("main")!.TextContent);
        Assert.Contains("Chưa có lịch nghỉ năm 2027", (await browser.Page("/admin/calendars?year=2027")).QuerySelector("main")!.TextContent);
    }
}
