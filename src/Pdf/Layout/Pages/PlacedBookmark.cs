namespace CuuLong.Pdf.Layout;

internal readonly record struct PlacedBookmark(int Level, string Title, int Page, double Top);
