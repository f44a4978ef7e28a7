namespace CuuLong.Pdf.Text;

/// <summary>Reads what a font says of the widths of its codes (9.6.2, 9.7.4.3).</summary>
internal static class FontWidths
{
    public static Func<int, GlyphWidth> Simple(PdfDocument document, PdfDictionary font, double scale)
    {
        var own = document.Get<PdfArray>(font, "Widths");
        if (own is null && scale == 1) return StandardWidths.Of(document.Get<PdfName>(font, "BaseFont")?.Value, document.Get<PdfDictionary>(font, "Encoding")?.Has("Differences") == true);
        var widths = new Dictionary<int, double>();
        var first = (int)(document.Get<PdfInteger>(font, "FirstChar")?.Value ?? 0);
        foreach (var width in (own ?? []).Take(256))
            if (Number(document.Resolve(width)) is { } known) widths[first++] = known * scale;
            else first++;
        // Readers differ on codes that no width is given for: nothing, or what the font's program says.
        var other = Number(document.Resolve(document.Get<PdfDictionary>(font, "FontDescriptor")?["MissingWidth"])) is { } missing ? GlyphWidth.Of(missing) : new GlyphWidth(0, 1000);
        return code => widths.TryGetValue(code, out var known) ? GlyphWidth.Of(known) : other;
    }

    /// <summary>/W and /DW, or with <paramref name="vertical"/> how far down the next glyph stands by /W2 and /DW2.</summary>
    public static Func<int, GlyphWidth> Composite(PdfDocument document, PdfDictionary? below, bool sure, bool vertical = false)
    {
        var usual = vertical
            ? Number(document.Get<PdfArray>(below, "DW2") is [_, var down] ? document.Resolve(down) : null) ?? -1000
            : Number(document.Resolve(below?["DW"])) ?? 1000;
        var widths = Read(document, document.Get<PdfArray>(below, vertical ? "W2" : "W"), vertical ? 3 : 1);
        if (sure) return code => GlyphWidth.Of(widths.GetValueOrDefault(code, usual));
        // Which glyph a code means, and how many bytes a code has, is said by a map that is not read: two of the widest.
        var most = 2 * widths.Values.Append(usual).MaxBy(Math.Abs);
        return _ => new GlyphWidth(0, most);
    }

    public static double? Number(PdfObject? value) => value switch { PdfInteger i => i.Value, PdfReal r => r.Value, _ => null };

    /// <summary>"c [w1 w2 …]" or "first last w" (9.7.4.3); each w may be the first of several numbers.</summary>
    private static Dictionary<int, double> Read(PdfDocument document, PdfArray? list, int each)
    {
        var widths = new Dictionary<int, double>();
        for (var i = 0; i + 1 < (list?.Count ?? 0);)
        {
            if (Number(document.Resolve(list![i])) is not { } first) break;
            if (document.Resolve(list[i + 1]) is PdfArray run)
            {
                for (var at = 0; at < run.Count; at += each) widths[(int)first + at / each] = Number(document.Resolve(run[at])) ?? 0;
                i += 2;
            }
            else if (i + 2 < list.Count && Number(document.Resolve(list[i + 1])) is { } last && Number(document.Resolve(list[i + 2])) is { } width)
            {
                for (var code = (int)first; code <= Math.Min(last, 0xFFFF); code++) widths[code] = width;
                i += 2 + each;
            }
            else break;
        }
        return widths;
    }
}
