using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Templates;

namespace CuuLong.Tests.Modules.Reporting;

public sealed class WordsOfReports
{
    private static readonly FigureBook Book = new([Figure("n", "văn bản"), Figure("share", "%")]);

    private static Figure Figure(string key, string unit) =>
        new(new("figures.csv", 1), key, "I", key, "", "", unit, FigureKind.Flow, FigureSource.Declared, null, new Dictionary<string, string>(), null, 2, WindowKind.Administrative);

    private static string Print(string text, decimal? value, string period = "2021-08") =>
        string.Concat(Narrative.Fill(text, ReportPeriod.Parse(period), "Sở Thử", Book.Find, _ => value).Select(s => s.Text));

    [Theory]
    [InlineData("{n}", "3", "03"), InlineData("{n}", "0", "0"), InlineData("{n}", "25581", "25.581"), InlineData("{n:U}", "3", "03 văn bản"), InlineData("{n:D}", "3", "3")]
    [InlineData("{n:U|Không có}", "0", "Không có"), InlineData("{n|Không có}", "12", "12")]
    [InlineData("{share:P2}", "71.87", "71,87%"), InlineData("{share:P2}", "39.5", "39,5%"), InlineData("{share:P0}", "50", "50%"), InlineData("{share:P1}", "9.25", "9,3%")]
    public void Numbers_are_printed_as_the_reports_print_them(string text, string value, string printed) =>
        Assert.Equal(printed, Print(text, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_number_nobody_gave_is_left_open_not_guessed() => Assert.Equal("có … văn bản", Print("có {n|Không có} văn bản", null));

    [Fact]
    public void Month_and_next_month_are_named_over_the_year_end() =>
        Assert.Equal("tháng 12/2021 rồi tháng 1/2022, năm 2022", Print("{period} rồi {next}, năm {next-year}", 1, "2021-12"));

    [Theory]
    [InlineData("có {n"), InlineData("có n}"), InlineData("{x.y}"), InlineData("{n:Q9}")]
    public void A_text_with_a_broken_slot_is_refused(string text) => Assert.NotNull(Narrative.Fault(text, Book));
}
