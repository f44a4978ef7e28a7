using System.Buffers.Binary;

namespace CuuLong.Pdf.Fonts;

/// <summary>Letters as filled shapes: for pictures such as a seal, whose words are no text of the document.</summary>
public static class GlyphPaths
{
    private const int MostDepth = 4;

    /// <summary>One letter: operators m, l, c, h for the caller to fill.</summary>
    /// <param name="place">From the letter's own points (baseline at 0, thousandths of the size) to the page.</param>
    public static void Draw(PdfBuffer to, TrueTypeFont font, int codePoint, Func<double, double, (double X, double Y)> place)
    {
        var scale = 1000.0 / font.Metrics.UnitsPerEm;
        Each(font.Glyphs, font.Glyph(codePoint), (x, y) => place(x * scale, y * scale), (contour, at) => Contours.Draw(to, contour, at));
    }

    /// <summary>Thousandths of the size.</summary>
    public static double Advance(TrueTypeFont font, int codePoint) => FontObjects.Scaled(font, font.Glyphs.Advance(font.Glyph(codePoint)));

    /// <summary>Each closed curve of a glyph, with the way from its points to where they stand.</summary>
    /// <exception cref="PdfException">The outline is broken.</exception>
    internal static void Each(GlyphTable glyphs, int glyph, Func<double, double, (double X, double Y)> place, Action<List<Contours.Point>, Func<double, double, (double X, double Y)>> take, Action? step = null, int depth = 0)
    {
        step?.Invoke();
        var data = glyphs.OutlineOf(glyph).Data;
        if (data.Length < 10 || depth > MostDepth) return;
        try
        {
            if (BinaryPrimitives.ReadInt16BigEndian(data) >= 0) Contours.Read(data).ForEach(c => take(c, place));
            else Parts(glyphs, data, place, take, step, depth);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException)
        {
            throw new PdfException(PdfFault.Broken, "an outline of the font ends too early", e);
        }
    }

    private static void Parts(GlyphTable glyphs, ReadOnlySpan<byte> data, Func<double, double, (double X, double Y)> place, Action<List<Contours.Point>, Func<double, double, (double X, double Y)>> take, Action? step, int depth)
    {
        int flags, at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
            int part = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            var words = (flags & 1) != 0;
            double dx = words ? BinaryPrimitives.ReadInt16BigEndian(data[(at + 4)..]) : (sbyte)data[at + 4];
            double dy = words ? BinaryPrimitives.ReadInt16BigEndian(data[(at + 6)..]) : (sbyte)data[at + 5];
            at += words ? 8 : 6;
            double a = 1, b = 0, c = 0, d = 1;
            if ((flags & 8) != 0) a = d = Half(data, ref at);
            else if ((flags & 0x40) != 0) (a, d) = (Half(data, ref at), Half(data, ref at));
            else if ((flags & 0x80) != 0) (a, b, c, d) = (Half(data, ref at), Half(data, ref at), Half(data, ref at), Half(data, ref at));
            Each(glyphs, part, (x, y) => place(a * x + c * y + dx, b * x + d * y + dy), take, step, depth + 1);
        }
        while ((flags & 0x20) != 0);
    }

    private static double Half(ReadOnlySpan<byte> data, ref int at)
    {
        var value = BinaryPrimitives.ReadInt16BigEndian(data[at..]) / 16384.0;
        at += 2;
        return value;
    }
}
