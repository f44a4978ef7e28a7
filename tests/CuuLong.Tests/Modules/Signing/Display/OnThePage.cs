using System.Globalization;
using CuuLong.Documents.Paper;
using CuuLong.Pdf;
using CuuLong.Pdf.Fonts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using CuuLong.Signing;
using CuuLong.Signing.Display;
using CuuLong.Tests.Modules.Documents.Paper;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Display;

/// <summary>NĐ 30/2020, Phụ lục I: how signatures show, measured in the page that poppler renders.</summary>
public sealed class OnThePage : IDisposable
{
    private const double Mm = 72 / 25.4;
    private static readonly Guid Person = new("01930000-0000-7000-8000-000000000001"), Office = new("01930000-0000-7000-8000-000000000002");
    private static readonly DateTimeOffset At = new(2026, 11, 22, 6, 26, 50, TimeSpan.Zero);
    private readonly TempFolder folder = new();
    private SigningSettings settings = new();

    [Fact]
    public void The_signature_is_blue_in_the_middle_and_the_seal_red_over_its_left_third()
    {
        // Pictures that fill their frames, so that colours show the frames.
        Picture("signatures", Person, 260, 104, 0x2030E0);
        Picture("seals", Office, 300, 300, 0xE01020);
        using var judge = new Judge(Sealed());
        judge.Clean();
        var seen = judge.Render(144);
        var blue = seen.Box(p => p is { Blue: > 180, Red: < 90, Green: < 110 })!.Value;
        var red = seen.Box(p => p is { Red: > 180, Blue: < 90, Green: < 90 })!.Value;
        Assert.Equal(36, (red.Right - red.Left) / Mm, 0.4);
        Assert.Equal(36, (red.Bottom - red.Top) / Mm, 0.4);
        // The seal hides the left third of the signature; what is seen of it is the rest.
        var field = PdfFields.All(PdfDocument.Open(Sample.Write(Sample.Decision))).First(f => f.Name == PaperFields.Signer);
        var box = PdfBox.Read(PdfDocument.Open(Sample.Write(Sample.Decision)), field.Dictionary["Rect"])!.Value;
        Assert.Equal(box.Right, blue.Right, 1.0);
        Assert.Equal(1 / 3.0, (red.Right - box.Left) / box.Width, 0.02);
        var words = judge.Words();
        Assert.True(words.Last(w => w.Text == "ĐỐC").Bottom <= blue.Top && blue.Bottom <= words.First(w => w.Text == "Nguyễn").Top);
    }

    [Fact]
    public void The_agency_is_named_with_the_time_in_the_offset_of_Vietnam_beside_the_seal()
    {
        using var judge = new Judge(Sealed());
        var text = judge.Text();
        Assert.Contains("Sở Thông tin và Truyền thông", text, StringComparison.Ordinal);
        Assert.Contains("2026-11-22T13:26:50+07:00", text, StringComparison.Ordinal);
        Assert.All(judge.Fonts(), f => Assert.Equal("yes yes yes", f.Traits));
    }

    [Fact]
    public void Genuine_keys_without_pictures_show_no_picture_of_a_test()
    {
        settings = new() { TestAuthority = false };
        using var judge = new Judge(Sealed());
        judge.Clean();
        Assert.Null(judge.Render(100).Box(p => p is { Blue: > 150, Red: < 90 }));
        Assert.Null(judge.Render(100).Box(p => p is { Red: > 180, Green: < 100, Blue: < 100 }));
        Assert.DoesNotContain("THỬ NGHIỆM", judge.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_pictures_say_that_they_are_a_test_and_keep_their_colours()
    {
        using var judge = new Judge(Sealed());
        judge.Clean();
        var seen = judge.Render(100);
        Assert.NotNull(seen.Box(p => p is { Blue: > 150, Red: < 90 }));
        var red = seen.Box(p => p is { Red: > 180, Green: < 100, Blue: < 100 })!.Value;
        Assert.Equal(36, (red.Right - red.Left) / Mm, 1.2);
        // A picture has no words of the document: nothing of it is found as text.
        Assert.DoesNotContain("THỬ NGHIỆM", judge.Text(), StringComparison.Ordinal);
    }

    [Theory, InlineData("SAO Y"), InlineData("SAO LỤC"), InlineData("TRÍCH SAO")]
    public void A_copy_says_its_form_its_office_and_the_time_at_the_top_right_in_ten_points_without_a_picture(string form)
    {
        using var judge = new Judge(Marked(Sample.Write(Sample.Letter), form, "Sở Nội vụ"));
        judge.Clean();
        var words = judge.Words().Where(w => w.Bottom < 60 && w.Left > 105 * Mm).ToList();
        Assert.Equal($"{form} Sở Nội vụ 2026-11-22T13:26:50+07:00", string.Join(' ', words.Select(w => w.Text)));
        // Ten points of Times: the height of a line's box in poppler is ascent and descent, 1.107 of the size.
        Assert.All(words, w => Assert.Equal(11.1, w.Bottom - w.Top, 0.4));
        Assert.Null(judge.Render(72).Box(p => Math.Max(p.Red, Math.Max(p.Green, p.Blue)) - Math.Min(p.Red, Math.Min(p.Green, p.Blue)) > 60));
    }

    [Fact]
    public void A_second_and_a_third_mark_stand_beside_the_first_and_a_long_name_stays_in_the_margin()
    {
        var file = Marked(Marked(Marked(Sample.Write(Sample.Letter), "SAO Y", "Sở Nội vụ"), "SAO LỤC", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Trà Vinh"), "TRÍCH SAO", "Sở Tài chính");
        using var judge = new Judge(file);
        judge.Clean();
        var words = judge.Words().Where(w => w.Bottom < 20 * Mm).ToList();
        double Left(string word) => words.First(w => w.Text == word).Left;
        Assert.True(Left("Y") > Left("LỤC") && Left("LỤC") > Left("TRÍCH"), string.Join(' ', words.Select(w => w.Text)));
        Assert.Equal(3, words.Count(w => w.Text == "2026-11-22T13:26:50+07:00"));
        foreach (var one in words) Assert.DoesNotContain(words, other => other != one && one.Left < other.Right - 0.5 && other.Left < one.Right - 0.5 && one.Top < other.Bottom - 2 && other.Top < one.Bottom - 2);
        var boxes = PdfFields.All(PdfDocument.Open(file)).Where(f => f.Name.StartsWith("CoQuanSao", StringComparison.Ordinal)).Select(f => PdfBox.Read(PdfDocument.Open(file), f.Dictionary["Rect"])!.Value).ToList();
        Assert.Equal(3, boxes.Count);
        Assert.All(boxes, b => Assert.True(b.Bottom >= 297 * Mm - 20 * Mm - 0.5 && b.Left >= 0));
    }

    [Fact]
    public void An_annex_in_a_file_of_its_own_says_number_and_time_only() =>
        Assert.Equal(["05/BC-STTTT", "2026-11-22T13:26:50+07:00"], CornerTexts.Annex("05/BC-STTTT", At));

    [Fact]
    public void The_second_signature_of_an_agency_reuses_what_was_prepared()
    {
        var shown = Shown();
        var first = Sign(Sample.Write(Sample.Decision), new(PaperFields.Agency, 64) { Draw = shown.Agency(Office, "Sở Nội vụ", At).Value });
        Assert.Equal(first, Sign(Sample.Write(Sample.Decision), new(PaperFields.Agency, 64) { Draw = shown.Agency(Office, "Sở Nội vụ", At).Value }));
    }

    [Fact]
    public void A_broken_picture_is_named_until_it_is_exchanged()
    {
        var shown = Shown();
        Directory.CreateDirectory(folder["signing/signatures"]);
        var picture = folder.Write($"signing/signatures/{Person}.png", "không phải ảnh"u8);
        var refused = shown.Signer(Person, "Nguyễn Văn Mẫu").Refusal;
        Assert.Equal(("signing.sign.picture", "Nguyễn Văn Mẫu"), (refused?.Code, refused?.Args[0]));
        File.Delete(picture);
        Assert.False(shown.Signer(Person, "Nguyễn Văn Mẫu").Refused);
    }

    public void Dispose() => folder.Dispose();

    private byte[] Sealed()
    {
        var shown = Shown();
        var signed = Sign(Sample.Write(Sample.Decision), new(PaperFields.Signer, 64) { At = At, Draw = shown.Signer(Person, "Nguyễn Văn Mẫu").Value });
        return Sign(signed, new(PaperFields.Agency, 64) { At = At, Draw = shown.Agency(Office, "Sở Thông tin và Truyền thông", At).Value });
    }

    private byte[] Marked(byte[] file, string form, string office)
    {
        var mark = Shown().Corner(CornerTexts.Copy(form, office, At));
        return Sign(file, new("CoQuanSao", 64) { At = At, Page = 0, Place = mark.On(PdfDocument.Open(file)), Draw = mark.Draw });
    }

    private static byte[] Sign(byte[] file, SignatureRequest request) => [.. file, .. SignatureWriter.Prepare(PdfDocument.Open(file), request).Tail];

    private Appearances Shown() => new(new FontShelf(), new PictureFolder(new Installation(folder.Path, Database.Sqlite("none"), "")), settings);

    private void Picture(string kind, Guid id, int width, int height, int colour)
    {
        Directory.CreateDirectory(folder[$"signing/{kind}"]);
        folder.Write($"signing/{kind}/{id.ToString("D", CultureInfo.InvariantCulture)}.png", PngMaker.Make(width, height, 8, 6, false, (_, _, c) => c == 3 ? 255 : colour >> (16 - 8 * c) & 0xFF));
    }
}
