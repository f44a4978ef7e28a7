using AngleSharp.Dom;

namespace CuuLong.Tests.Platform.Ui;

public sealed class Components(UiApp ui) : IClassFixture<UiApp>
{
    private async Task<IDocument> Gallery(string language = "vi") => await ui.App.Browser(ui.Administrator).Page($"/gallery?lang={language}");

    [Fact]
    public async Task Urgency_is_a_word_in_one_of_three_stamps()
    {
        var stamps = (await Gallery()).QuerySelectorAll(".x-urgency");

        Assert.Equal([("1", "Khẩn"), ("2", "Thượng khẩn"), ("3", "Hỏa tốc")], stamps.Select(s => (s.GetAttribute("data-level")!, s.TextContent)));
    }

    [Fact]
    public async Task A_deadline_is_a_sentence_with_a_machine_readable_time()
    {
        var page = await Gallery();

        Assert.Equal("Còn 7 ngày · 07/9", page.QuerySelector(".x-deadline[data-state=ok]")!.TextContent);
        Assert.Equal("2026-08-24T17:00+07:00", page.QuerySelector(".x-deadline[data-state=today] time")!.GetAttribute("datetime"));
        Assert.Null(page.QuerySelector(".x-deadline[data-state=paused] time"));
        Assert.Equal(8, page.QuerySelectorAll(".x-deadline").Select(d => d.GetAttribute("data-state")).Distinct().Count());
    }

    [Fact]
    public async Task Every_day_of_a_deadline_says_why_it_counts_or_not()
    {
        var page = await Gallery();
        var cells = page.QuerySelectorAll(".x-days > li");

        Assert.Equal(16, cells.Length);
        Assert.Equal("start", cells[0].GetAttribute("data-d"));
        Assert.True(cells[0].HasAttribute("data-now"));
        Assert.Equal("due", cells[^1].GetAttribute("data-d"));
        Assert.Equal(7, cells.Count(c => c.GetAttribute("data-d") is "count" or "due"));
        Assert.All(cells, c => Assert.NotEmpty(c.QuerySelector(".visually-hidden")!.TextContent.Split(": ", 2)[1]));
        Assert.Equal(16, page.QuerySelectorAll(".x-days-box table tbody tr").Length);
        Assert.Contains("Quốc khánh", page.QuerySelector(".x-days-box table")!.TextContent);
    }

    [Fact]
    public async Task A_signature_names_its_kind_and_verdict_in_words()
    {
        var page = await Gallery();

        Assert.Equal("Chưa đến lượt", page.QuerySelector(".x-signature[data-kind=agency][data-state=waiting] .x-state")!.TextContent);
        Assert.Equal("Hợp lệ", page.QuerySelector(".x-signature[data-state=valid] .x-state")!.TextContent);
        Assert.Equal("Chưa đủ căn cứ", page.QuerySelector(".x-signature[data-state=indeterminate] .x-state")!.TextContent);
    }

    [Fact]
    public async Task Steps_mark_where_the_work_is_and_why_it_came_back()
    {
        var page = await Gallery();

        Assert.Contains("Ký", page.QuerySelectorAll(".x-stepper [aria-current=step]").Single().TextContent);
        Assert.Contains("Sai số liệu bảng 2", page.QuerySelector(".x-stepper [data-s=returned]")!.TextContent);
    }

    [Fact]
    public async Task A_recipients_track_always_has_four_stretches_and_a_word()
    {
        var rows = (await Gallery()).QuerySelectorAll(".x-recipient");

        Assert.All(rows, r => Assert.Equal(4, r.QuerySelectorAll(".x-track i").Length));
        Assert.All(rows, r => Assert.NotEmpty(r.QuerySelector("b")!.TextContent));
    }

    [Fact]
    public async Task A_figure_is_a_link_and_a_file_names_its_type()
    {
        var page = await Gallery();

        Assert.All(page.QuerySelectorAll(".x-figure"), f => Assert.True(f.LocalName == "a" && f.HasAttribute("href")));
        Assert.Equal(["PDF", "DOCX", "ZIP", "PDF"], page.QuerySelectorAll(".x-file .ext").Select(e => e.TextContent));
    }

    [Fact]
    public async Task A_question_keeps_the_safe_answer_first_and_says_the_act_on_the_other()
    {
        var buttons = (await Gallery()).QuerySelectorAll("#recall footer button");

        Assert.Equal(["Giữ nguyên văn bản", "Thu hồi ở 14 nơi"], buttons.Select(b => b.TextContent));
        Assert.Equal(["button", "submit"], buttons.Select(b => b.GetAttribute("type")));
    }

    [Theory, InlineData("en", "Very urgent"), InlineData("km", "បន្ទាន់ណាស់")]
    public async Task Components_speak_the_readers_language(string language, string urgent)
    {
        Assert.Equal(urgent, (await Gallery(language)).QuerySelector(".x-urgency[data-level='2']")!.TextContent);
    }
}
