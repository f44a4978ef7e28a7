using CuuLong.Pdf.Layout;

namespace CuuLong.Tests.Pdf.Layout;

public sealed class BreakingOfPages
{
    private static readonly double Foot = Sheet.Format.Height - Sheet.Format.Bottom;

    [Fact]
    public void Page_numbers_stand_in_the_middle_of_the_top_margin_from_the_second_page_on()
    {
        var page = Sheet.New((number, _) => number == 1 ? null : new Paragraph($"{number}", TextStyle.Serif(13)) { Align = Align.Center });
        using var judge = new Judge(Sheet.Save(page, [.. Enumerable.Range(0, 30).Select(_ => Sheet.Body())]));
        judge.Clean();
        var words = judge.Words();
        var last = words.Max(w => w.Page);
        Assert.True(last >= 3);
        Assert.DoesNotContain(words, w => w.Page == 1 && w.Bottom < Sheet.Format.Top);
        for (var n = 2; n <= last; n++)
        {
            var number = Assert.Single(words, w => w.Page == n && w.Bottom < Sheet.Format.Top);
            Assert.Equal($"{n}", number.Text);
            Assert.Equal(Sheet.Format.Left + Sheet.Format.BodyWidth / 2, (number.Left + number.Right) / 2, 0.5);
        }
    }

    [Fact]
    public void No_page_ends_or_begins_with_a_single_line_of_a_paragraph()
    {
        for (var push = 0; push < 6; push++)
        {
            var blocks = new List<Block> { new Gap(push * 8) };
            blocks.AddRange(Enumerable.Range(0, 14).Select(i => new Paragraph($"Đoạn{i} " + string.Concat(Enumerable.Repeat(Sheet.Sentence, 3)), Sheet.Text)));
            using var judge = new Judge(Sheet.Save([.. blocks]));
            var lines = Lines(judge);
            var broken = lines.Where(l => l.Page == 2).TakeWhile(l => !l.Text.StartsWith("Đoạn", StringComparison.Ordinal)).Count();
            Assert.NotEqual(1, broken);
            Assert.False(lines.Last(l => l.Page == 1).Text.StartsWith("Đoạn", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_heading_goes_with_what_it_heads()
    {
        var heads = 0;
        for (var push = 600; push < 700; push += 7)
        {
            using var judge = new Judge(Sheet.Save(new Gap(push), new Paragraph("Điều 1. Phạm vi", Sheet.Text.Bold) { KeepWithNext = true }, Sheet.Body()));
            var words = judge.Words();
            var head = words.First(w => w.Text == "Điều");
            heads += head.Page - 1;
            Assert.Contains(words, w => w.Page == head.Page && w.Text == "Thực");
        }
        Assert.True(heads > 0, "no heading met a page's foot");
    }

    [Fact]
    public void A_table_runs_on_with_its_head_and_its_rows_are_split_within_the_page()
    {
        var table = new Table(1, 4) { HeadRows = 1, Before = 6 };
        table.Rows.Add(new(new Cell(new Paragraph("Số", Sheet.Text.Bold)), new Cell(new Paragraph("Nội dung", Sheet.Text.Bold))));
        for (var i = 1; i <= 12; i++) table.Rows.Add(new(new Cell(new Paragraph($"dòng{i}", Sheet.Text)), new Cell(Sheet.Body(7))));
        using var judge = new Judge(Sheet.Save(table));
        judge.Clean();
        var words = judge.Words();
        var pages = words.Max(w => w.Page);
        Assert.True(pages >= 3);
        for (var page = 1; page <= pages; page++) Assert.Equal("Số", words.First(w => w.Page == page).Text);
        Assert.All(words, w => Assert.True(w.Bottom <= Foot + 1));
        for (var i = 1; i <= 12; i++) Assert.Single(words, w => w.Text == $"dòng{i}");
        Assert.Equal(12 * 7, words.Count(w => w.Text == "Thực"));
        // Somewhere a row is cut: text directly under the head without a number beside it.
        Assert.Contains(Enumerable.Range(2, pages - 1), p => !words.Where(w => w.Page == p).OrderBy(w => w.Top).Skip(3).First().Text.StartsWith("dòng", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_higher_than_a_page_still_ends()
    {
        var table = new Table(1);
        table.Rows.Add(new([new Cell(new Gap(4000), Sheet.Body())], Whole: true));
        table.Rows.Add(new([new Cell([.. Enumerable.Range(0, 90).Select(_ => Sheet.Body(2))])], Whole: true));
        using var judge = new Judge(Sheet.Save(table));
        Assert.Equal(90 * 2 + 3, judge.Words().Count(w => w.Text == "Thực"));
    }

    [Fact]
    public void The_outline_leads_to_the_headings()
    {
        using var judge = new Judge(Sheet.Save(
            new Paragraph("Chương I", Sheet.Text.Bold) { Bookmark = 1 }, Sheet.Body(60), new Paragraph("Điều 1. Đối tượng", Sheet.Text.Bold) { Bookmark = 2 }, Sheet.Body(), new Paragraph("Chương II", Sheet.Text.Bold) { Bookmark = 1 }));
        var outline = judge.Mutool("show", "outline");
        Assert.Matches("Chương I\"\t#page=1.*\n.*Điều 1. Đối tượng\"\t#page=[2-9].*\n.*Chương II\"\t#page=[2-9]", outline);
    }

    [Fact]
    public void A_rule_under_a_line_is_as_long_as_its_text()
    {
        using var judge = new Judge(Sheet.Save(new Paragraph("Độc lập - Tự do - Hạnh phúc", Sheet.Text.Bold) { Align = Align.Center, Rule = new(1, Gap: 6) }));
        var words = judge.Words();
        var seen = judge.Render(288);
        var under = words.Max(w => w.Bottom) + 2;
        var rule = Enumerable.Range(0, seen.Width).Where(x => Enumerable.Range((int)(under * 4), 24).Any(y => seen.Pixel(x, y).Red < 128)).ToList();
        Assert.Equal(words.Min(w => w.Left), rule.Min() / 4.0, 1.0);
        Assert.Equal(words.Max(w => w.Right), rule.Max() / 4.0, 1.0);
    }

    private static List<(int Page, string Text)> Lines(Judge judge) =>
        [.. judge.Words().GroupBy(w => (w.Page, Math.Round(w.Bottom, MidpointRounding.AwayFromZero))).OrderBy(g => g.Key.Page).ThenBy(g => g.Key.Item2).Select(g => (g.Key.Page, string.Join(' ', g.OrderBy(w => w.Left).Select(w => w.Text))))];
}
