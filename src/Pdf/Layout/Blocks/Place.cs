namespace CuuLong.Pdf.Layout;

/// <summary>A named rectangle within empty room: <paramref name="Left"/> counts from the middle of the column, <paramref name="Top"/> from the top of the room.</summary>
public sealed record Place(string Mark, double Left, double Top, double Width, double Height);
