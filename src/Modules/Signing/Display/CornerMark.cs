using CuuLong.Pdf;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Layout;

namespace CuuLong.Signing.Display;

/// <summary>A text for the top right of the first page, broken into the lines it takes there.</summary>
internal sealed record CornerMark(PreparedFont Font, IReadOnlyList<string> Lines)
{
    /// <summary>Where it stands on the page without hiding text or another such mark.</summary>
    /// <exception cref="PdfException">The page cannot be read.</exception>
    public PdfBox On(PdfDocument document)
    {
        var page = PdfPages.At(document, 0);
        return FreePlace.On(document, page, CornerTexts.Places(page.Width, page.Height, Lines.Count));
    }

    public PdfAppearance Draw(IPdfObjects file, double width, double height)
    {
        var writer = new AppearanceWriter(file, width, height);
        foreach (var (i, line) in Lines.Index()) writer.Text(Font, Appearances.CornerSize, line, 0, height - Appearances.CornerSize - i * CornerTexts.LineHeight);
        return writer.Done();
    }
}
