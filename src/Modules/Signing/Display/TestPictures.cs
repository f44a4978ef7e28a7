using System.Globalization;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Images;

namespace CuuLong.Signing.Display;

/// <summary>
/// Pictures for the embedded test authority: a flourish in blue that differs by name, and a round seal in red. Both say that they are a
/// test, and neither looks like the seal of an office.
/// </summary>
internal static class TestPictures
{
    /// <summary>Points: a seal of 36 mm.</summary>
    public const double SealSide = 36 * 72 / 25.4;

    public static PdfDrawing Signature(FontShelf fonts, string name)
    {
        using var pen = new Pen(130, 52);
        pen.Ink(0.05, 0.16, 0.72);
        var chance = Seed(name);
        double Next(double from, double to) => from + (to - from) * ((chance = chance * 6364136223846793005UL + 1442695040888963407UL) >> 40) / (1 << 24);
        var points = new List<(double, double)> { (8, Next(20, 30)) };
        for (double x = 8; x < 96;)
        {
            var step = Next(10, 19);
            points.Add((x + Next(-4, step), Next(32, 50)));
            points.Add((x + Next(2, step + 6), Next(10, 22)));
            points.Add((x += step, Next(18, 34)));
        }
        pen.Line(1.5, [.. points]);
        pen.Line(1.1, (6, Next(14, 18)), (40, Next(8, 14)), (90, Next(12, 24)), (124, Next(16, 30)));
        pen.Word(fonts[new(FontFamily.Sans, Bold: true)], 6, "CHỮ KÝ THỬ NGHIỆM - TEST", 65, 2);
        return pen.Done();
    }

    public static PdfDrawing Seal(FontShelf fonts, string agency)
    {
        const double Middle = SealSide / 2;
        var bold = fonts[new(FontFamily.Serif, Bold: true)];
        using var pen = new Pen(SealSide, SealSide);
        pen.Ink(0.85, 0.04, 0.07).Ring(Middle, Middle, Middle - 1, 1.8).Ring(Middle, Middle, Middle - 13.5, 0.7);
        pen.Around(bold, 7.5, "CON DẤU THỬ NGHIỆM", Middle, Middle, Middle - 10.5);
        pen.Around(bold, 7.5, "TEST * TEST * TEST", Middle, Middle, Middle - 5, below: true);
        var lines = Wrap(bold, 8, agency.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), SealSide - 36);
        foreach (var (i, line) in lines.Index()) pen.Word(bold, lines.Count > 4 ? 6.5 : 8, line, Middle, Middle - 3 + (lines.Count - 1 - 2 * i) * 4.6);
        return pen.Done();
    }

    private static List<string> Wrap(TrueTypeFont font, double size, string text, double room)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && Pen.Width(font, size, $"{lines[^1]} {word}") <= room) lines[^1] += " " + word;
            else if (lines.Count < 6) lines.Add(word);
        return lines;
    }

    private static ulong Seed(string name) => name.Aggregate(14695981039346656037UL, (hash, c) => (hash ^ c) * 1099511628211UL);
}
