using System.Net;
using CuuLong.Platform;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>Days that people slip into and files claim, at which the calendar of the machine ends.</summary>
public sealed class EndsOfTheCalendar
{
    [Fact]
    public void The_last_instants_and_the_first_day_can_be_shown()
    {
        Assert.Equal(DateOnly.MaxValue, DateTimeOffset.MaxValue.Day());
        Assert.Equal(new DateOnly(9999, 12, 31), new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero).Day());
        Assert.Equal(DateTimeOffset.MinValue, DateOnly.MinValue.Start());
        Assert.Equal(new DateOnly(2027, 1, 1), new DateTimeOffset(2026, 12, 31, 17, 0, 0, TimeSpan.Zero).Day());
        Assert.Equal(new DateOnly(2026, 12, 31), new DateTimeOffset(2026, 12, 31, 16, 59, 59, TimeSpan.Zero).Day());
    }

    [Theory, InlineData("From=0001-01-01"), InlineData("To=9999-12-31"), InlineData("From=9999-12-01&To=9999-12-31")]
    public async Task A_day_past_all_papers_is_refused_in_words_and_no_failure(string days)
    {
        await using var register = await Register.Open();
        var answer = await register.App.Browser(register.Clerk).Get($"/signing/balance?{days}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await TestBrowser.Parse(answer)).QuerySelector(".err"));
    }

    [Theory, InlineData(-1, false), InlineData(0, true), InlineData(30, true)]
    public async Task A_balance_says_when_its_period_is_not_over(int days, bool goesOn)
    {
        await using var register = await Register.Open();
        var to = register.App.Clock.Now.Day().AddDays(days);
        var page = await register.App.Browser(register.Clerk).Page($"/signing/balance?From={to.AddDays(-30):yyyy-MM-dd}&To={to:yyyy-MM-dd}");
        Assert.Equal(goesOn, page.QuerySelector("#goes-on") is not null);
    }
}
