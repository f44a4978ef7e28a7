namespace CuuLong.Pdf.Text;

/// <summary>Reads text letter by letter, with the widths and meanings that the fonts give.</summary>
/// <param name="fonts">Those met on the page before.</param>
internal sealed class LetterState(PdfDocument document, PdfDictionary? resources, Affine start, Dictionary<PdfDictionary, PageFont> fonts, Action<string, PdfBox> found)
    : TextState(document, resources, start)
{
    private PageFont font = PageFont.None;
    private double between, betweenWords, stretch = 1;

    public override PdfBox? Take(string name, List<PdfObject> operands)
    {
        switch (name)
        {
            case "Tc" when operands.Count == 1: between = Number(operands[0]); break;
            case "Tw" when operands.Count == 1: betweenWords = Number(operands[0]); break;
            case "Tz" when operands.Count == 1: stretch = Number(operands[0]) / 100; break;
            case "\"" when operands.Count == 3: (betweenWords, between) = (Number(operands[0]), Number(operands[1])); break;
        }
        return base.Take(name, operands);
    }

    protected override void Choose(PdfDictionary? chosen)
    {
        if (chosen is null) font = PageFont.None;
        else if (!fonts.TryGetValue(chosen, out font!)) fonts[chosen] = font = PageFont.Of(Document, chosen);
    }

    protected override PdfBox? Show(IEnumerable<PdfObject> parts)
    {
        foreach (var part in parts)
        {
            if (part is not PdfString text)
            {
                Advance(-Number(part) / 1000 * Size * stretch);
                continue;
            }
            foreach (var (code, bytes) in font.Codes(text.Bytes))
            {
                var width = font.Width(code) / 1000 * Size * stretch;
                found(font.Text(code), BoxOf(width));
                Advance(width + (between + (bytes == 1 && code == ' ' ? betweenWords : 0)) * stretch);
            }
        }
        return null;
    }
}
