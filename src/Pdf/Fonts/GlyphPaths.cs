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
        Glyph(to, font, font.Glyph(codePoint), (x, y) => place(x * scale, y * scale), 0);
    }

    /// <summary>Thousandths of the size.</summary>
    public static double Advance(TrueTypeFont font, int codePoint) => FontObjects.Scaled(font, font.Glyphs.Advance(font.Glyph(codePoint)));

    private static void Glyph(PdfBuffer to, TrueTypeFont font, int glyph, Func<double, double, (double X, double Y)> place, int depth)
    {
        var data = font.Glyphs.OutlineOf(glyph).Data;
        if (data.Length < 10 || depth > MostDepth) return;
        try
        {
            if (BinaryPrimitives.ReadInt16BigEndian(data) >= 0) Contours.Read(data).ForEach(c => Contours.Draw(to, c, place));
            else Parts(to, font, data, place, depth);
        }
        catch (ArgumentException e)
        {
            throw new PdfException(PdfFault.Broken, "an outline of the font ends too early", e);
        }
    }

    private static void Parts(PdfBuffer to, TrueTypeFont font, ReadOnlySpan<byte> data, Func<double, double, (double X, double Y)> place, int depth)
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
            Glyph(to, font, part, (x, y) => place(a * x + c * y + dx, b * x + d * y + dy), depth + 1);
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
