namespace CuuLong.Pdf.Text;

/// <summary>A font as a page uses it: what its codes mean, how wide they are, and where they are drawn (9.6 to 9.10).</summary>
internal sealed class PageFont
{
    public static readonly PageFont None = new() { Widths = _ => GlyphWidth.Of(500), Meanings = new(() => null) };

    /// <summary>Some letter that is not ASCII.</summary>
    public const char Guess = '\uFFFF';

    private bool twoBytes, told;
    private Dictionary<int, string> names = [];

    private PageFont()
    {
    }

    /// <summary>Text runs from the top down (9.7.4.3).</summary>
    public bool Vertical { get; private init; }

    /// <summary>How far down the next glyph stands where text runs from the top down; negative.</summary>
    public Func<int, GlyphWidth> Downs { get; private init; } = _ => GlyphWidth.Of(-1000);

    /// <summary>Where the glyphs of a Type 3 font draw, in parts of the size; it need not be where their widths are. Null for other fonts.</summary>
    public Func<int, PdfBox?>? Shapes { get; private init; }

    private Func<int, GlyphWidth> Widths { get; init; } = null!;

    private Lazy<Dictionary<int, string>?> Meanings { get; init; } = null!;

    /// <param name="fonts">Those met on the page before; the glyphs of a Type 3 font may use them.</param>
    public static PageFont Of(PdfDocument document, PdfDictionary font, PageFonts fonts)
    {
        var kind = document.Get<PdfName>(font, "Subtype")?.Value;
        var meanings = new Lazy<Dictionary<int, string>?>(() => document.Get<PdfStream>(font, "ToUnicode") is { } map ? MeaningReader.Read(document, map) : kind == "Type0" ? [] : null, LazyThreadSafetyMode.None);
        if (kind == "Type0") return Composite(document, font, meanings);
        var matrix = kind == "Type3" && document.Get<PdfArray>(font, "FontMatrix") is { Count: 6 } six ? TextState.Matrix([.. six.Select(document.Resolve)]) : new Affine(0.001, 0, 0, 0.001, 0, 0);
        return new()
        {
            Widths = FontWidths.Simple(document, font, kind == "Type3" ? matrix.A * 1000 : 1), Meanings = meanings, told = IsTold(document, font), names = GlyphNames.Differences(document, font),
            Shapes = kind == "Type3" ? new DrawnGlyphs(document, font, matrix, fonts).Box : null,
        };
    }

    /// <summary>Composite fonts are taken to have codes of two bytes.</summary>
    public IEnumerable<(int Code, int Bytes)> Codes(ReadOnlyMemory<byte> text)
    {
        var step = twoBytes ? 2 : 1;
        for (var i = 0; i < text.Length; i += step) yield return i + step <= text.Length && twoBytes ? (text.Span[i] << 8 | text.Span[i + 1], 2) : (text.Span[i], 1);
    }

    public GlyphWidth Width(int code) => Widths(code);

    /// <summary>Empty when the font does not tell. A simple font without a map is taken for Latin, as most are.</summary>
    public string Text(int code) => Meanings.Value is not { } known ? ((char)code).ToString() : known.GetValueOrDefault(code, !twoBytes && code == ' ' ? " " : "");

    /// <summary>As <see cref="Text"/>, but empty where that would only be guessed, or where a blank or a low sign is said to be drawn that is none.</summary>
    public string Told(int code)
    {
        if (!told) return "";
        var meaning = Meanings.Value is null && names.TryGetValue(code, out var name) ? GlyphNames.Meaning(name) : Text(code);
        return Outlines is not { } drawn || meaning is not [var only] || (char.IsWhiteSpace(only) ? drawn.IsBlank(code) : only is not ('_' or '.' or '\u2026' or '\u2024' or '\u2025') || drawn.IsBlankOrLow(code)) ? meaning : "";
    }

    /// <summary>The program of a composite font that says by number which glyph is drawn.</summary>
    public EmbeddedGlyphs? Outlines { get; private init; }

    /// <summary>As <see cref="Told"/>; beyond ASCII a simple font without a map is only guessed at.</summary>
    public string Seen(int code) => told && Meanings.Value is null && code >= 0x80 ? Guess.ToString() : Told(code);

    private static PageFont Composite(PdfDocument document, PdfDictionary font, Lazy<Dictionary<int, string>?> meanings)
    {
        var below = document.Get<PdfArray>(font, "DescendantFonts") is { Count: > 0 } list ? document.Resolve(list[0]) as PdfDictionary : null;
        var map = document.Resolve(font["Encoding"]);
        var vertical = map is PdfName { Value: "V" } || (map is PdfName named && named.Value.EndsWith("-V", StringComparison.Ordinal))
            || (map is PdfStream own && (own["WMode"] is PdfInteger { Value: 1 } || System.Text.RegularExpressions.Regex.IsMatch(System.Text.Encoding.Latin1.GetString(document.Decode(own).Span), @"/WMode\s+1\b")));
        var sure = map is PdfName { Value: "Identity-H" or "Identity-V" };
        return new()
        {
            twoBytes = true, Vertical = vertical, Widths = FontWidths.Composite(document, below, sure), Downs = FontWidths.Composite(document, below, sure, vertical: true), Meanings = meanings, told = sure && IsTold(document, font), Outlines = sure ? EmbeddedGlyphs.Of(document, below) : null,
        };
    }

    private static bool IsTold(PdfDocument document, PdfDictionary font) => document.Get<PdfName>(font, "Subtype")?.Value != "Type3" && (font.Has("ToUnicode") || (!IsSymbols(document, font) && document.Resolve(font["Encoding"]) switch
    {
        PdfName => true,
        PdfDictionary own => own.Has("BaseEncoding") || !IsEmbedded(document, font),
        _ => !font.Has("FontDescriptor"),
    }));

    private static bool IsEmbedded(PdfDocument document, PdfDictionary font) => document.Get<PdfDictionary>(font, "FontDescriptor") is { } known && (known.Has("FontFile") || known.Has("FontFile2") || known.Has("FontFile3"));

    private static bool IsSymbols(PdfDocument document, PdfDictionary font) => document.Get<PdfName>(font, "BaseFont")?.Value is { } name && (name.Contains("Symbol") || name.Contains("dings"));
}
