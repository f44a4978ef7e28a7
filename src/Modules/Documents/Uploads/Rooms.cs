using CuuLong.Pdf.Text;

namespace CuuLong.Documents.Uploads;

/// <summary>Fits words into the gaps that typists leave open.</summary>
/// <param name="width">Of a text at a size, upright or italic.</param>
internal sealed class Rooms(PageText page, Func<string, double, bool, double> width)
{
    private const double Smallest = 0.8, Least = 14, AtTheEnd = 70, RightEdge = 28;

    /// <summary>Between what stands before <paramref name="start"/> and at <paramref name="end"/>; at the end of a line what room the page has.</summary>
    /// <param name="close">Hard against what follows, as a number stands before its stroke; else in the middle.</param>
    /// <returns>Null when it does not fit.</returns>
    public Written? Between(TextLine line, int start, int end, string text, bool italic, bool close = false)
    {
        var before = line.At(start - 1);
        var open = end >= line.Text.Length;
        var (left, right) = (before.Box.Right, open ? Math.Min(before.Box.Right + AtTheEnd, page.Page.Width - RightEdge) : line.At(end).Box.Left);
        for (var size = before.Size; size >= before.Size * Smallest; size -= 0.5)
            if (width(text, size, italic) is var wide && wide + 1 <= right - left)
                return new(text, open ? left + size / 4 : close ? right - wide - 0.5 : left + (right - left - wide) / 2, before.Baseline, size, italic);
        return null;
    }

    /// <summary>In the middle of a column of the head, at the first blank place under its top.</summary>
    public Written? InColumn(double left, double right, string text, double size, bool italic)
    {
        var (top, wide) = (page.Page.Height, width(text, size, italic));
        for (var baseline = top - 100; baseline >= top - 165; baseline -= 3)
            if (wide < right - left && page.IsBlank(new(left, baseline - Least / 3, right, baseline + Least)))
                return new(text, left + (right - left - wide) / 2, baseline, size, italic);
        return null;
    }
}
