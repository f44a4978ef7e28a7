using System.Globalization;
using System.Text;
using CuuLong.Pdf;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Images;

namespace CuuLong.Signing.Display;

/// <summary>Draws the pictures of the test authority: lines, rings, words as shapes.</summary>
internal sealed class Pen(double width, double height) : IDisposable
{
    private const double Round = 0.5522847498;
    private readonly PdfBuffer operators = new(8192);

    public Pen Ink(double red, double green, double blue) => Say($"{red:0.###} {green:0.###} {blue:0.###} rg {red:0.###} {green:0.###} {blue:0.###} RG 1 J 1 j");

    public Pen Line(double thickness, params ReadOnlySpan<(double X, double Y)> points)
    {
        Say($"{thickness:0.##} w {points[0].X:0.##} {points[0].Y:0.##} m");
        for (var i = 1; i + 2 < points.Length; i += 3) Say($"{points[i].X:0.##} {points[i].Y:0.##} {points[i + 1].X:0.##} {points[i + 1].Y:0.##} {points[i + 2].X:0.##} {points[i + 2].Y:0.##} c");
        return Say($"S");
    }

    public Pen Ring(double x, double y, double radius, double thickness)
    {
        var k = radius * Round;
        return Say($"{thickness:0.##} w {x + radius:0.##} {y:0.##} m {x + radius:0.##} {y + k:0.##} {x + k:0.##} {y + radius:0.##} {x:0.##} {y + radius:0.##} c {x - k:0.##} {y + radius:0.##} {x - radius:0.##} {y + k:0.##} {x - radius:0.##} {y:0.##} c {x - radius:0.##} {y - k:0.##} {x - k:0.##} {y - radius:0.##} {x:0.##} {y - radius:0.##} c {x + k:0.##} {y - radius:0.##} {x + radius:0.##} {y - k:0.##} {x + radius:0.##} {y:0.##} c S");
    }

    /// <summary>A word in the middle of a line.</summary>
    public Pen Word(TrueTypeFont font, double size, string word, double middle, double baseline)
    {
        var x = middle - Width(font, size, word) / 2;
        Say($"q 0.1 0 0 0.1 0 0 cm");
        foreach (var rune in word.Normalize().EnumerateRunes())
        {
            var at = x;
            GlyphPaths.Draw(operators, font, rune.Value, (dx, dy) => Tenths(at + dx * size / 1000, baseline + dy * size / 1000));
            x += GlyphPaths.Advance(font, rune.Value) * size / 1000;
        }
        return Say($"f Q");
    }

    /// <summary>Words around a centre, the middle of them at the top (or at the bottom, read from the inside).</summary>
    public Pen Around(TrueTypeFont font, double size, string words, double x, double y, double radius, bool below = false)
    {
        var turn = below ? -1 : 1;
        Say($"q 0.1 0 0 0.1 0 0 cm");
        var angle = (below ? -Math.PI / 2 : Math.PI / 2) + turn * Width(font, size, words) / radius / 2;
        foreach (var rune in words.Normalize().EnumerateRunes())
        {
            var half = GlyphPaths.Advance(font, rune.Value) * size / 2000;
            angle -= turn * half / radius;
            var (sin, cos, middle) = (Math.Sin(angle) * turn, Math.Cos(angle) * turn, half);
            var (cx, cy) = (x + Math.Cos(angle) * radius, y + Math.Sin(angle) * radius);
            GlyphPaths.Draw(operators, font, rune.Value, (dx, dy) => (dx * size / 1000 - middle, dy * size / 1000) is var (u, v) ? Tenths(cx + u * sin + v * cos, cy - u * cos + v * sin) : default);
            angle -= turn * half / radius;
        }
        return Say($"f Q");
    }

    /// <summary>Whole tenths of a point: finer than a printer, and half the bytes.</summary>
    private static (double X, double Y) Tenths(double x, double y) => (Math.Round(x * 10, MidpointRounding.AwayFromZero), Math.Round(y * 10, MidpointRounding.AwayFromZero));

    public static double Width(TrueTypeFont font, double size, string word) => word.Normalize().EnumerateRunes().Sum(r => GlyphPaths.Advance(font, r.Value)) * size / 1000;

    public PdfDrawing Done() => new(width, height, operators.Written);

    public void Dispose() => operators.Dispose();

    private Pen Say(FormattableString operation)
    {
        operators.Write(Encoding.ASCII.GetBytes(operation.ToString(CultureInfo.InvariantCulture))).Write((byte)'\n');
        return this;
    }
}
