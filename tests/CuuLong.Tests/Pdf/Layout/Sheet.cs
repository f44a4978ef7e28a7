using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Layout;

namespace CuuLong.Tests.Pdf.Layout;

/// <summary>An A4 page with margins of 20, 15, 20 and 30 mm, as the tests write it.</summary>
internal static class Sheet
{
    public static readonly PageFormat Format = PageFormat.A4(20, 15, 20, 30);
    public static readonly TextStyle Text = TextStyle.Serif(14);
    private static readonly FontShelf Shelf = new();

    public const string Sentence = "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số, đề nghị các cơ quan, đơn vị rà soát và báo cáo kết quả trước ngày 25 hằng tháng. ";

    public static PageDocument New(Func<int, int, Block?>? header = null) => new(Shelf, Format, new("Trang thử", new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(7)), "Sở Thử nghiệm")) { Header = header };

    public static byte[] Save(params Block[] blocks) => Save(New(), blocks);

    public static byte[] Save(PageDocument page, params Block[] blocks)
    {
        page.Blocks.AddRange(blocks);
        using var file = new MemoryStream();
        page.Save(file);
        return file.ToArray();
    }

    public static Paragraph Body(int sentences = 3) => new(string.Concat(Enumerable.Repeat(Sentence, sentences)), Text) { Align = Align.Justify, FirstLine = 36, Before = 6 };
}
