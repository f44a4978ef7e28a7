using CuuLong.Pdf.Images;

namespace CuuLong.Pdf.Layout;

/// <summary>Draws one page; lengths are points from its upper left corner, which this class turns into PDF's own.</summary>
internal sealed class Canvas(double height, int page, FontUses fonts, DrawnParts parts) : IDisposable
{
    private readonly PdfBuffer content = new(16 * 1024);
    private Ink ink;
    private double stroke = -1;
    private (string Resource, double Size) font;

    public ReadOnlySpan<byte> Content => content.Written;

    /// <summary>Fonts and images used here, by resource name.</summary>
    public SortedDictionary<string, PdfReference> Fonts { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, PdfReference> Images { get; } = new(StringComparer.Ordinal);

    public void Draw(Strip strip, double x, double top)
    {
        if (strip.Bookmark is { } mark) parts.Bookmarks.Add(new(mark.Level, mark.Title, page, height - top));
        strip.Draw(this, x, top);
    }

    public void Mark(string name, double x, double top, double width, double high) =>
        parts.Marks[name] = new PlacedMark(page, x, height - top - high, x + width, height - top);

    public void BeginText(double x, double baseline)
    {
        content.Write("BT 1 0 0 1 "u8);
        Numbers(x, height - baseline);
        content.Write("Tm\n"u8);
    }

    public void Show(TextStyle style, ReadOnlySpan<GlyphItem> text, double stretch)
    {
        var use = fonts[style.Face];
        if (font != (use.Resource, style.Size))
        {
            font = (use.Resource, style.Size);
            Fonts[use.Resource] = use.Reference;
            content.Write((byte)'/').Write(System.Text.Encoding.ASCII.GetBytes(use.Resource)).Write((byte)' ');
            Numbers(style.Size);
            content.Write("Tf\n"u8);
        }
        Fill(style.Ink);
        TextShow.Write(content, text, style.Size, stretch * 1000 / style.Size);
    }

    public void EndText() => content.Write("ET\n"u8);

    public void Rule(double x, double top, double width, double thickness, Ink colour)
    {
        Fill(colour);
        Numbers(x, height - top - thickness, width, thickness);
        content.Write("re f\n"u8);
    }

    public void Frame(double x, double top, double width, double high, double thickness, Ink colour)
    {
        if (stroke != thickness)
        {
            stroke = thickness;
            Numbers(thickness);
            content.Write("w\n"u8);
        }
        if (colour != Ink.Black) Coloured(colour, "RG\n"u8);
        Numbers(x, height - top - high, width, high);
        content.Write("re S\n"u8);
        if (colour != Ink.Black) Coloured(Ink.Black, "RG\n"u8);
    }

    public void Image(PdfImage image, double x, double top, double width, double high)
    {
        var (name, reference) = parts.Image(image);
        Images[name] = reference;
        content.Write("q "u8);
        Numbers(width, 0, 0, high, x, height - top - high);
        content.Write("cm /"u8).Write(System.Text.Encoding.ASCII.GetBytes(name)).Write(" Do Q\n"u8);
    }

    public void Squares(bool[,] dark, double x, double top, double size)
    {
        Fill(Ink.Black);
        SquareRows.Write(content, dark, x, height - top, size);
    }

    public void Dispose() => content.Dispose();

    private void Fill(Ink colour)
    {
        if (colour == ink) return;
        ink = colour;
        Coloured(colour, "rg\n"u8);
    }

    private void Coloured(Ink colour, ReadOnlySpan<byte> operation)
    {
        Numbers(colour.Red, colour.Green, colour.Blue);
        content.Write(operation);
    }

    private void Numbers(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            ShortNumber.Write(content, number);
            content.Write((byte)' ');
        }
    }
}
