namespace CuuLong.Pdf.Text;

/// <summary>Reads text letter by letter, with no meaning where the font does not tell one, or where the letter does not stand upright.</summary>
/// <param name="found">Gets the meaning, the place, and by how much the letter is stretched.</param>
internal sealed class SeenState(PdfDocument document, PdfDictionary? resources, Action<string, PdfBox, double> found) : TextState(document, resources, Affine.None, Writing.None, new())
{
    protected override void Shown(int code, PdfBox box) => found(IsUpright && !Now.Font.Vertical ? Now.Font.Seen(code) : "", box, Now.Font.Width(code).Most is > 0 and var width ? box.Width / width : 0);
}
