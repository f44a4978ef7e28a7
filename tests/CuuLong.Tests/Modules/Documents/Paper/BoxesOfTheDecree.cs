using CuuLong.Documents.Paper;
using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Documents.Paper;

/// <summary>NĐ 30/2020, Phụ lục I: where each box stands, measured in the rendered page by poppler. Points from the upper left corner.</summary>
public sealed class BoxesOfTheDecree
{
    private const double Mm = 72 / 25.4, Left = 30 * Mm, Right = (210 - 15) * Mm, Middle = (Left + Right) / 2;

    [Fact]
    public void A_letter_says_everything_in_its_order_and_its_fonts_are_embedded()
    {
        using var judge = new Judge(Sample.Write(Sample.Letter));
        judge.Clean();
        var text = judge.Text();
        foreach (var part in new[]
                 {
                     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 05/STTTT-CNTT", "Trà Vinh, ngày 02 tháng 3 năm 2021", "V/v báo cáo kết quả",
                     "Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính.", "Trân trọng./.", "GIÁM ĐỐC", "Nguyễn Văn Mẫu", "Nơi nhận:", "- Như trên;", "- Lưu: VT, CNTT, NVA.02.",
                 })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.All(judge.Fonts(), f => Assert.Equal("yes yes yes", f.Traits));
    }

    [Fact]
    public void The_text_keeps_to_the_margins()
    {
        using var judge = new Judge(Sample.Write(Sample.Decision with { Body = [.. Enumerable.Repeat(Sample.Letter.Body[0], 30)], Address = "Số 01 đường Mẫu" }));
        var words = judge.Words();
        Assert.All(words, w => Assert.True(w.Left >= Left - 0.5 && w.Right <= Right + 0.5, w.ToString()));
        Assert.All(words.Where(w => w.Page == 1 && w.Text != "Mẫu"), w => Assert.True(w.Top >= 20 * Mm - 4, w.ToString()));
        var number = Assert.Single(words, w => w.Page == 2 && w.Bottom < 20 * Mm);
        Assert.Equal("2", number.Text);
        Assert.Equal(Middle, (number.Left + number.Right) / 2, 1.0);
    }

    [Fact]
    public void Country_and_motto_stand_at_the_right_and_the_office_at_the_left_of_the_same_height()
    {
        using var judge = new Judge(Sample.Write(Sample.Letter));
        var words = judge.Words();
        Judge.Word W(string text) => words.First(w => w.Text == text);
        Assert.Equal(W("CỘNG").Bottom, W("ỦY").Bottom, 1.5);
        Assert.True(W("CỘNG").Left > Middle - 40 && W("NAM").Right <= Right + 0.5);
        Assert.True(W("TRUYỀN").Right < Middle);
        // Box 3 and box 4 share a line; box 5b stands 6 pt and more under the number.
        Assert.Equal(W("Số:").Bottom, words.First(w => w.Text == "ngày" && w.Left > Middle).Bottom, 1.5);
        Assert.InRange(W("V/v").Top - W("Số:").Bottom, 3, 12);
        Assert.Equal((words.Where(w => w.Text is "CỘNG").Min(w => w.Left) + words.Where(w => w.Text is "NAM").Max(w => w.Right)) / 2,
            (words.Where(w => w.Text is "Độc").Min(w => w.Left) + words.Where(w => w.Text is "phúc").Max(w => w.Right)) / 2, 1.0);
    }

    [Fact]
    public void The_rule_under_the_motto_is_as_long_as_the_motto_and_that_under_the_office_a_third_to_a_half()
    {
        using var judge = new Judge(Sample.Write(Sample.Letter));
        var (words, seen) = (judge.Words(), judge.Render(288));
        var (from, to) = (words.First(w => w.Text == "Độc"), words.First(w => w.Text == "phúc"));
        Assert.InRange(Rule(seen, to.Bottom, from.Left - 20, to.Right + 20) / (to.Right - from.Left), 0.97, 1.03);
        var line = words.Where(w => w.Right < Middle && w.Text.Length > 1 && w.Text == w.Text.ToUpperInvariant()).GroupBy(w => Math.Round(w.Bottom, MidpointRounding.AwayFromZero)).OrderBy(g => g.Key).TakeWhile(g => g.All(w => !w.Text.StartsWith("Số", StringComparison.Ordinal))).ToList();
        var longest = line.Max(g => g.Max(w => w.Right) - g.Min(w => w.Left));
        Assert.InRange(Rule(seen, words.First(w => w.Text == "THÔNG" && w.Top > words.First(x => x.Text == "SỞ").Bottom - 2).Bottom, Left, Middle - 20) / longest, 1 / 3.0, 1 / 2.0);
    }

    [Theory, InlineData(2021, 1, 9, "ngày 09 tháng 01"), InlineData(2021, 2, 28, "ngày 28 tháng 02"), InlineData(2021, 3, 1, "ngày 01 tháng 3"), InlineData(2021, 12, 31, "ngày 31 tháng 12")]
    public void Days_below_ten_and_the_first_two_months_have_a_zero(int year, int month, int day, string expected)
    {
        using var judge = new Judge(Sample.Write(Sample.Letter with { On = new DateOnly(year, month, day) }));
        Assert.Contains(expected, judge.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stamps_of_urgency_are_red_and_of_the_size_that_the_decree_gives()
    {
        foreach (var (mark, width) in new[] { ("KHẨN", 20), ("HỎA TỐC", 30), ("THƯỢNG KHẨN", 40) })
        {
            using var judge = new Judge(Sample.Write(Sample.Letter with { Urgency = mark }));
            var box = judge.Render(200).Box(p => p is { Red: > 180, Green: < 90, Blue: < 90 })!.Value;
            Assert.Equal(width, (box.Right - box.Left) / Mm, 0.7);
            Assert.Equal(8, (box.Bottom - box.Top) / Mm, 0.7);
        }
    }

    [Fact]
    public void A_page_has_fields_where_signature_and_seal_will_stand()
    {
        var file = Sample.Write(Sample.Decision);
        using var judge = new Judge(file);
        judge.Clean();
        var fields = PdfFields.All(PdfDocument.Open(file)).ToDictionary(f => f.Name, f => PdfBox.Read(PdfDocument.Open(file), f.Dictionary["Rect"])!.Value);
        Assert.Equivalent(new[] { PaperFields.Agency, PaperFields.Signer }, fields.Keys, strict: true);
        var (signer, seal) = (fields[PaperFields.Signer], fields[PaperFields.Agency]);
        Assert.Equal(36 * Mm, seal.Height - 4, 0.5);
        Assert.Equal(signer.Left + signer.Width / 3, seal.Left + 36 * Mm, 0.5);
        var words = judge.Words();
        var (position, name) = (words.Last(w => w.Text == "ĐỐC"), words.First(w => w.Text == "Mẫu" && w.Page == 1));
        Assert.Equal((position.Bottom + name.Top) / 2, 297 * Mm - (signer.Bottom + signer.Top) / 2, 6.0);
        Assert.Equal((words.First(w => w.Text == "Nguyễn").Left + name.Right) / 2, (signer.Left + signer.Right) / 2, 1.0);
    }

    [Fact]
    public void Annexes_are_counted_for_themselves_and_their_link_stays_open()
    {
        var pages = Enumerable.Repeat(Sample.Letter.Body[0], 40).ToList();
        using var judge = new Judge(Sample.Write(Sample.Decision with { Annexes = [new("Danh sách", pages), new("Biểu mẫu", pages)] }));
        var words = judge.Words();
        Assert.Contains("Phụ lục II", judge.Text(), StringComparison.Ordinal);
        Assert.Contains("(Kèm theo Quyết định số /QĐ-STTTT ngày tháng năm của Sở", string.Join(' ', judge.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var numbers = words.Where(w => w.Bottom < 20 * Mm).Select(w => (w.Page, w.Text)).ToList();
        Assert.Equal(2, numbers.Count(n => n.Text == "2"));
        Assert.DoesNotContain(numbers, n => n.Page == 1);
    }

    [Fact]
    public void Khmer_and_pictures_among_letters_are_refused_by_name_wherever_they_stand()
    {
        foreach (var wrong in new[]
                 {
                     Sample.Letter with { Subject = "ភាសាខ្មែរ" }, Sample.Letter with { SignerName = "ភាសា" }, Sample.Letter with { AddressedTo = ["Sở ភាសា"] }, Sample.Letter with { Recipients = ["ភាសា", "Lưu: VT"] },
                     Sample.Letter with { Body = [new(BodyKind.Table, "", Rows: [["Tên"], ["ភាសា"]])] }, Sample.Letter with { Annexes = [new("Biểu", [new(BodyKind.Text, "ភាសា")])] },
                 })
            Assert.Equal(("documents.paper.not-set", "ភ"), Sample.Paper.Write(wrong).Refusal is { } said ? (said.Code, said.Args[0]) : default);
        Assert.Equal(("documents.paper.not-set", "😀"), Sample.Paper.Write(Sample.Letter with { Agency = "Sở 😀" }).Refusal is { } icon ? (icon.Code, icon.Args[0]) : default);
    }

    [Fact]
    public void The_signature_stands_on_no_page_without_text()
    {
        var crossed = false;
        for (var lines = 14; lines < 26; lines++)
        {
            using var judge = new Judge(Sample.Write(Sample.Decision with { Body = [.. Enumerable.Range(1, lines).Select(i => new BodyPart(BodyKind.Text, $"{i}) Nội dung."))] }));
            var words = judge.Words();
            var page = words.First(w => w.Text == "Mẫu").Page;
            Assert.Contains(words, w => w.Page == page && w.Text == "dung./.");
            crossed |= page == 2;
        }
        Assert.True(crossed);
    }

    [Fact]
    public void A_narrow_column_of_a_table_does_not_cut_its_words()
    {
        string[][] rows = [["STT", "Tên đơn vị", "Nội dung công việc đã làm trong tháng và kết quả", "Ghi chú"], ["1", "Ủy ban nhân dân xã Trường Long Hòa", new string('x', 30) + " " + string.Join(' ', Enumerable.Repeat("nội dung", 60)), "Không"]];
        using var judge = new Judge(Sample.Write(Sample.Letter with { Body = [new(BodyKind.Table, "", Rows: rows)] }));
        Assert.Contains(judge.Words(), w => w.Text == "Không");
        Assert.All(judge.Words(), w => Assert.True(w.Right <= Right + 0.5, w.ToString()));
    }

    /// <summary>Length of the dark rule just under a height, between two columns.</summary>
    private static double Rule(Pixels seen, double under, double from, double to)
    {
        var best = 0;
        for (var y = (int)(under * 4) - 8; y < (int)(under * 4) + 24; y++)
        {
            var run = 0;
            for (var x = (int)(from * 4); x < (int)(to * 4); x++)
            {
                run = seen.Pixel(x, y).Red < 128 ? run + 1 : 0;
                best = Math.Max(best, run);
            }
        }
        return best / 4.0;
    }
}
