using CuuLong.Pdf;
using CuuLong.Pdf.Layout;
using CuuLong.Pdf.Text;

namespace CuuLong.Documents.Uploads;

/// <summary>The QR code where the pages written here have it, else in another corner of page 1 that is blank.</summary>
internal static class CodeCorner
{
    public static readonly double Side = PageFormat.Mm(16);

    /// <returns>Its lower left corner; null when no corner is free.</returns>
    public static (string Said, PdfBox? Place) Find(PageText page)
    {
        var (right, left, low, high) = (page.Page.Width - PageFormat.Mm(15) - Side, PageFormat.Mm(30), PageFormat.Mm(20) - 3 - Side, page.Page.Height - 8 - Side);
        if (page.IsScan) return ("code.Scan", At(right, low));
        foreach (var (said, x, y) in new[] { ("code.LowerRight", right, low), ("code.LowerLeft", left, low), ("code.UpperRight", right, high), ("code.UpperLeft", left, high) })
            if (page.IsBlank(At(x, y))) return (said, At(x, y));
        return ("code.None", null);
    }

    private static PdfBox At(double x, double y) => new(x, y, x + Side, y + Side);
}
