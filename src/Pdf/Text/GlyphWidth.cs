namespace CuuLong.Pdf.Text;

/// <summary>How far a glyph moves the next one on, in thousandths of the size. The two differ where the file leaves it to the reader's own font.</summary>
internal readonly record struct GlyphWidth(double Least, double Most)
{
    public static GlyphWidth Of(double known) => new(known, known);
}
