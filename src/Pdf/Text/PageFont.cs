namespace CuuLong.Pdf.Text;

/// <summary>A font as a page uses it: what its codes mean and how wide they are (9.6 to 9.10). Composite fonts are taken to have codes of two bytes.</summary>
internal sealed class PageFont
{
    public static readonly PageFont None = new(false, 500, [], new(() => null), false);

    private readonly bool twoBytes, told;
    private readonly double usual;
    private readonly Dictionary<int, double> widths;
    private readonly Lazy<Dictionary<int, string>?> meanings;

    private PageFont(bool twoBytes, double usual, Dictionary<int, double> widths, Lazy<Dictionary<int, string>?> meanings, bool told) =>
        (this.twoBytes, this.usual, this.widths, this.meanings, this.told) = (twoBytes, usual, widths, meanings, told);

    public static PageFont Of(PdfDocument document, PdfDictionary font)
    {
        var composite = document.Get<PdfName>(font, "Subtype")?.Value == "Type0";
        var meanings = new Lazy<Dictionary<int, string>?>(() => document.Get<PdfStream>(font, "ToUnicode") is { } map ? MeaningReader.Read(document, map) : composite ? [] : null, LazyThreadSafetyMode.None);
        if (composite)
        {
            var below = document.Get<PdfArray>(font, "DescendantFonts") is { Count: > 0 } list ? document.Resolve(list[0]) as PdfDictionary : null;
            return new(true, Number(document.Resolve(below?["DW"])) ?? 1000, Composite(document, document.Get<PdfArray>(below, "W")), meanings, IsTold(document, font));
        }
        var scale = document.Get<PdfName>(font, "Subtype")?.Value == "Type3" && document.Get<PdfArray>(font, "FontMatrix") is { Count: 6 } matrix ? (Number(document.Resolve(matrix[0])) ?? 0.001) * 1000 : 1;
        return new(false, Number(document.Resolve(document.Get<PdfDictionary>(font, "FontDescriptor")?["MissingWidth"])) ?? 500, Simple(document, font, scale), meanings, IsTold(document, font));
    }

    public IEnumerable<(int Code, int Bytes)> Codes(ReadOnlyMemory<byte> text)
    {
        var step = twoBytes ? 2 : 1;
        for (var i = 0; i + step <= text.Length; i += step) yield return (twoBytes ? text.Span[i] << 8 | text.Span[i + 1] : text.Span[i], step);
    }

    /// <summary>Thousandths of the size.</summary>
    public double Width(int code) => widths.GetValueOrDefault(code, usual);

    /// <summary>Empty when the font does not tell. A simple font without a map is taken for Latin, as most are.</summary>
    public string Text(int code) => meanings.Value is not { } known ? ((char)code).ToString() : known.GetValueOrDefault(code, !twoBytes && code == ' ' ? " " : "");

    /// <summary>As <see cref="Text"/>, but empty where that would only be guessed.</summary>
    public string Told(int code) => told ? Text(code) : "";

    private static bool IsTold(PdfDocument document, PdfDictionary font) => document.Get<PdfName>(font, "Subtype")?.Value != "Type3"
        && (font.Has("ToUnicode") || document.Get<PdfName>(font, "Encoding") is not null || (!font.Has("Encoding") && !font.Has("FontDescriptor")));

    private static Dictionary<int, double> Simple(PdfDocument document, PdfDictionary font, double scale)
    {
        var widths = new Dictionary<int, double>();
        var first = (int)(document.Get<PdfInteger>(font, "FirstChar")?.Value ?? 0);
        foreach (var width in (document.Get<PdfArray>(font, "Widths") ?? []).Take(256))
            if (Number(document.Resolve(width)) is { } known) widths[first++] = known * scale;
            else first++;
        return widths;
    }

    /// <summary>"c [w1 w2 …]" or "first last w" (9.7.4.3).</summary>
    private static Dictionary<int, double> Composite(PdfDocument document, PdfArray? list)
    {
        var widths = new Dictionary<int, double>();
        for (var i = 0; i + 1 < (list?.Count ?? 0);)
        {
            if (Number(document.Resolve(list![i])) is not { } first) break;
            if (document.Resolve(list[i + 1]) is PdfArray run)
            {
                foreach (var (at, width) in run.Index()) widths[(int)first + at] = Number(document.Resolve(width)) ?? 0;
                i += 2;
            }
            else if (i + 2 < list.Count && Number(document.Resolve(list[i + 1])) is { } last && Number(document.Resolve(list[i + 2])) is { } each)
            {
                for (var code = (int)first; code <= Math.Min(last, 0xFFFF); code++) widths[code] = each;
                i += 3;
            }
            else break;
        }
        return widths;
    }

    private static double? Number(PdfObject? value) => value switch { PdfInteger i => i.Value, PdfReal r => r.Value, _ => null };
}
