using CuuLong.Pdf;

namespace CuuLong.Signing.Display;

/// <summary>Box 14 and annexes in files of their own: where the agency's text stands and what it says (NĐ 30/2020, Phụ lục I).</summary>
internal static class CornerTexts
{
    public const double Width = 176, LineHeight = Appearances.CornerSize * 1.2;
    private const double FromRight = 24, FromTop = 6, Gap = 8;

    /// <summary>Top right of the first page, within the margin of 20 mm; farther left for a page that carries such a text already.</summary>
    /// <param name="width">Of the page, in points.</param>
    /// <param name="lines">That the text takes.</param>
    public static IReadOnlyList<PdfBox> Places(double width, double height, int lines)
    {
        var (top, bottom) = (height - FromTop, height - FromTop - lines * LineHeight - 2);
        var places = new List<PdfBox> { new(width - FromRight - Width, bottom, width - FromRight, top) };
        while (places[^1].Left - Gap - Width >= 0) places.Add(new(places[^1].Left - Gap - Width, bottom, places[^1].Left - Gap, top));
        return places;
    }

    /// <param name="notation">"05/BC-STTTT".</param>
    public static string[] Annex(string notation, DateTimeOffset at) => [notation, Appearances.Time(at)];

    /// <param name="form">SAO Y, SAO LỤC or TRÍCH SAO.</param>
    public static string[] Copy(string form, string agency, DateTimeOffset at) => [form, agency, Appearances.Time(at)];
}
