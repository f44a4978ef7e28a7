namespace CuuLong.Pdf.Layout;

/// <summary>One character of a paragraph on its way to a line.</summary>
/// <param name="Kern">Between it and the next, in thousandths of the size, already in <paramref name="Width"/>.</param>
/// <param name="Width">Points.</param>
internal readonly record struct GlyphItem(ushort Code, byte Run, GlyphKind Kind, short Kern, float Width);
