using CuuLong.Documents.Paper;
using CuuLong.Pdf;
using CuuLong.Tests.Modules.Documents.Paper;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Documents.Uploads;

/// <summary>Number, day, QR code and places of the signatures on files that were not written here, as other programs then see them.</summary>
public sealed class MarkedPages
{
    private const double Mm = 72 / 25.4;

    [Fact]
    public void What_was_left_open_is_filled_in_its_line()
    {
        var (file, said) = Mark(Files.Open);
        Assert.Equal(["number.Line", "day.Line", "code.LowerRight", "sign.Name"], said);
        using var judge = new Judge(file);
        judge.Clean();
        var words = judge.Words();
        var (slash, number) = (words.First(w => w.Text.StartsWith("/QĐ", StringComparison.Ordinal) || w.Text.EndsWith("/QĐ-STTTT", StringComparison.Ordinal)), words.First(w => w.Text.StartsWith("05", StringComparison.Ordinal)));
        Assert.Equal(slash.Bottom, number.Bottom, 1.0);
        var text = string.Join(' ', words.Where(w => w.Page == 1).Select(w => w.Text));
        foreach (var part in new[] { "ngày", "28", "tháng", "11", "năm", "2026" }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.All(judge.Fonts(), f => Assert.Equal("yes yes yes", f.Traits));
    }

    [Fact]
    public void The_code_stands_16_mm_wide_in_the_lower_right_corner()
    {
        using var judge = new Judge(Mark(Files.Open).File);
        var seen = judge.Render(144);
        var dark = seen.Box(p => p is { Red: < 60, Green: < 60, Blue: < 60 }, 790);
        Assert.NotNull(dark);
        Assert.InRange(dark.Value.Right - dark.Value.Left, 10 * Mm, 16.5 * Mm);
    }

    [Fact]
    public void The_fields_stand_between_position_and_name_with_the_seal_over_the_left_third()
    {
        var document = PdfDocument.Open(Mark(Files.Open).File);
        var (signer, agency) = (Box(document, PaperFields.Signer), Box(document, PaperFields.Agency));
        Assert.Equal(signer.Left + signer.Width / 3, agency.Left + 36 * Mm, 0.5);
        using var judge = new Judge(Mark(Files.Open).File);
        var (name, position) = (judge.Words().Last(w => w.Text == "Mẫu"), judge.Words().Last(w => w.Text == "ĐỐC"));
        Assert.True(signer.Bottom >= 842 - name.Top - 1 && signer.Top <= 842 - position.Bottom + 4, $"{signer} {name} {position}");
        Assert.InRange((signer.Left + signer.Right) / 2, 350, 480);
    }

    [Fact]
    public void A_page_without_lines_gets_them_in_the_boxes_of_the_decree_and_the_signature_in_a_blank_place()
    {
        var (file, said) = Mark(Files.Plain("", "", "", "Báo cáo tình hình sử dụng chữ ký số.", "Nội dung báo cáo."));
        Assert.Equal(["number.Box", "day.Box", "code.LowerRight", "sign.Blank"], said);
        using var judge = new Judge(file);
        judge.Clean();
        Assert.Contains("Số: 05/QĐ-STTTT", judge.Text(), StringComparison.Ordinal);
        Assert.Contains("Trà Vinh, ngày 28 tháng 11 năm 2026", judge.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Số: 05/QĐ-STTTT", "number.Stands")]
    [InlineData("Số: 12/QĐ-STTTT", "number.Other")]
    [InlineData("Số:        /QĐ-UBND", "number.Other")]
    [InlineData("Số: ……../QĐ-STTTT", "number.Line")]
    public void What_was_typed_stays_and_is_told(string line, string told)
    {
        var (_, said) = Mark(Files.Plain(line, "", "Nội dung."));
        Assert.Equal(told, said[0]);
    }

    [Fact]
    public void A_full_page_is_drawn_over_nowhere()
    {
        var (file, said) = Mark(Files.Plain([.. Enumerable.Repeat("Nội dung kéo dài hết cả bề ngang của trang giấy, không để hở chỗ nào cho số hay ngày của văn bản này được in vào, từ dòng đầu đến dòng cuối.", 40)]));
        Assert.Equal(["number.None", "day.None"], said.Take(2));
        Assert.Equal("05/QĐ-STTTT Ban hành Quy chế", PdfDocument.Open(file) is var d && d.Resolve(d.Trailer["Info"]) is PdfDictionary info ? d.Get<PdfString>(info, "Title")!.ToText() : "");
    }

    [Theory, InlineData("X", "file.Signed"), InlineData("NguoiKy", "file.Taken"), InlineData("CoQuan", "file.Taken")]
    public void A_signed_file_is_left_alone(string field, string expected)
    {
        var (tail, said) = Files.Page.Mark(Files.Signed(field), Files.Order);
        Assert.Empty(tail);
        Assert.Equal([expected], said);
    }

    [Fact]
    public void Fields_that_are_there_are_used() => Assert.Contains("sign.Own", Mark(Sample.Write(Sample.Decision)).Said);

    [Theory, InlineData(90), InlineData(270)]
    public void On_a_turned_page_it_stands_upright(int turn)
    {
        using var update = new PdfUpdate(PdfDocument.Open(Files.Plain("Trang ngang")));
        var page = PdfPages.At(update.Document, 0);
        update.Write(page.Reference, page.Dictionary.Copy().Set("Rotate", turn));
        update.Finish();
        var (file, said) = Mark([.. update.Document.File.Span, .. update.Tail.ToArray()]);
        Assert.Equal("number.Box", said[0]);
        using var judge = new Judge(file);
        judge.Clean();
        Assert.Contains("05/QĐ-STTTT", judge.Text(), StringComparison.Ordinal);
    }

    internal static (byte[] File, IReadOnlyList<string> Said) Mark(byte[] file)
    {
        var (tail, said) = Files.Page.Mark(file, Files.Order);
        return ([.. file, .. tail], said);
    }

    private static PdfBox Box(PdfDocument document, string field) => PdfBox.Read(document, PdfFields.All(document).Single(f => f.Name == field).Dictionary["Rect"])!.Value;
}
