namespace CuuLong.Pdf.Layout;

/// <summary>Where a marked room came to stand: page from 0, the rectangle in PDF's coordinates (points from the lower left corner).</summary>
public readonly record struct PlacedMark(int Page, double Left, double Bottom, double Right, double Top);
