using CuuLong.Reporting.Model;

namespace CuuLong.Tests.Modules.Reporting;

public sealed class WindowsOfFigures
{
    [Theory]
    [InlineData("2021-08", "2021-07-15", "2021-08-14")]
    [InlineData("2022-01", "2021-12-15", "2022-01-14")]
    [InlineData("2024-03", "2024-02-15", "2024-03-14")]
    [InlineData("2021-12", "2021-11-15", "2021-12-14")]
    public void The_administrative_month_runs_from_the_15th_to_the_14th(string period, string from, string to)
    {
        var window = FigureWindow.Of(ReportPeriod.Parse(period), WindowKind.Administrative);
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (window.From, window.To));
    }

    [Theory]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2021-12", "2021-12-01", "2021-12-31")]
    public void The_calendar_month_runs_from_its_first_to_its_last_day(string period, string from, string to)
    {
        var window = FigureWindow.Of(ReportPeriod.Parse(period), WindowKind.Calendar);
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (window.From, window.To));
    }

    [Fact]
    public void Days_begin_at_midnight_in_Vietnam()
    {
        var instants = FigureWindow.Of(ReportPeriod.Parse("2021-08"), WindowKind.Administrative).Instants;
        Assert.Equal(new DateTimeOffset(2021, 7, 14, 17, 0, 0, TimeSpan.Zero), instants.From);
        Assert.Equal(new DateTimeOffset(2021, 8, 14, 17, 0, 0, TimeSpan.Zero), instants.To);
    }

    [Fact]
    public void Months_follow_each_other_without_gap_or_overlap()
    {
        var period = ReportPeriod.Parse("2020-11");
        for (var i = 0; i < 40; i++, period = period.Next)
        {
            Assert.Equal(period, period.Next.Previous);
            foreach (var kind in Enum.GetValues<WindowKind>())
                Assert.Equal(FigureWindow.Of(period, kind).Instants.To, FigureWindow.Of(period.Next, kind).Instants.From);
        }
    }

    [Theory]
    [InlineData("2021-08-14", "2021-08"), InlineData("2021-08-15", "2021-09"), InlineData("2021-12-15", "2022-01")]
    public void A_day_belongs_to_the_month_whose_window_holds_it(string day, string period) =>
        Assert.Equal(ReportPeriod.Parse(period), ReportPeriod.Of(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2021-13"), InlineData("2021-00"), InlineData("2021-8"), InlineData("21-08"), InlineData("2021-08\n"), InlineData("0021-08"), InlineData("thang-8"), InlineData(null)]
    public void What_is_no_month_is_no_period(string? text) => Assert.False(ReportPeriod.TryParse(text, out _));
}
