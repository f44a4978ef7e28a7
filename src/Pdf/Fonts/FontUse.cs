namespace CuuLong.Pdf.Fonts;

/// <summary>
/// What one document shows in one font. Each character gets a code of its own in the order of its first use, so that copying text
/// gives back the very character (đ and ð may share a glyph), and the same document always gives the same bytes.
/// </summary>
internal sealed class FontUse(TrueTypeFont font, string resource, PdfReference reference)
{
    private const int Near = 0x2300, MostCodes = 20_000;

    private readonly ushort[] near = new ushort[Near];
    private readonly Dictionary<int, ushort> far = [];
    private readonly List<(int CodePoint, int Glyph)> used = [(0, 0)];

    public TrueTypeFont Font => font;

    /// <summary>Name among the page's resources: "F1".</summary>
    public string Resource => resource;

    public PdfReference Reference => reference;

    /// <summary>Code point and glyph of each code; code 0 is .notdef.</summary>
    public IReadOnlyList<(int CodePoint, int Glyph)> Codes => used;

    /// <exception cref="PdfException">The font cannot show it.</exception>
    public ushort Code(int codePoint)
    {
        if ((uint)codePoint < Near && near[codePoint] is > 0 and var known) return known;
        return far.TryGetValue(codePoint, out var other) ? other : Take(codePoint);
    }

    /// <summary>0 for a character that was not used yet; takes none up.</summary>
    public ushort Known(int codePoint) => (uint)codePoint < Near ? near[codePoint] : far.GetValueOrDefault(codePoint);

    public int GlyphOf(ushort code) => used[code].Glyph;

    private ushort Take(int codePoint)
    {
        var glyph = font.Glyph(codePoint);
        if (glyph == 0) throw new PdfException(PdfFault.Unsupported, font.Missing(codePoint));
        if (used.Count >= MostCodes) throw new PdfException(PdfFault.TooLarge, "the document shows too many different characters");
        var code = (ushort)used.Count;
        used.Add((codePoint, glyph));
        if (codePoint < Near) near[codePoint] = code;
        else far[codePoint] = code;
        return code;
    }
}
