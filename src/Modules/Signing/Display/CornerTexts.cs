using CuuLong.Pdf;

namespace CuuLong.Signing.Display;

/// <summary>Box 14 and annexes in files of their own: where the agency's text stands and what it says (NĐ 30/2020, Phụ lục I).</summary>
internal static class CornerTexts
{
    /// <summary>Top right of the first page, for a page of the given size in points.</summary>
    public static PdfBox Place(double width, double height) => new(width - 200, height - 56, width - 24, height - 12);

    /// <param name="notation">"05/BC-STTTT".</param>
    public static string[] Annex(string notation, DateTimeOffset at) => [notation, Appearances.Time(at)];

    /// <param name="form">SAO Y, SAO LỤC or TRÍCH SAO.</param>
    public static string[] Copy(string form, string agency, DateTimeOffset at) => [form, agency, Appearances.Time(at)];
}
