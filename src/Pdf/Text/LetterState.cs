namespace CuuLong.Pdf.Text;

/// <summary>Reads text letter by letter, with the meanings that the fonts give.</summary>
internal sealed class LetterState(PdfDocument document, PdfDictionary? resources, Affine start, Writing writing, PageFonts fonts, Action<string, PdfBox> found)
    : TextState(document, resources, start, writing, fonts)
{
    protected override void Shown(int code, PdfBox box) => found(Now.Font.Text(code), box);
}
