namespace CuuLong.Pdf;

/// <summary>How a widget looks (12.5.5): operators over a box whose lower left is 0 0, and what they name.</summary>
/// <param name="Width">Points; a box of the same proportions is filled without distortion.</param>
/// <param name="Resources">Fonts and images that <paramref name="Content"/> names; objects of their own were added to the same <see cref="IPdfObjects"/>.</param>
public sealed record PdfAppearance(double Width, double Height, ReadOnlyMemory<byte> Content, PdfDictionary Resources)
{
    private static readonly int[][] Turns = [[1, 0, 0, 1, 0, 0], [0, 1, -1, 0, 0, 0], [-1, 0, 0, -1, 0, 0], [0, -1, 1, 0, 0, 0]];

    /// <param name="turn">Degrees by which the page is turned when it is shown; the appearance stays upright.</param>
    internal PdfStream ToForm(int turn)
    {
        var form = new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, Width, Height)).Set("Resources", Resources);
        if (turn != 0) form.Set("Matrix", new PdfArray(Turns[turn / 90].Select(n => (PdfObject)n)));
        return new PdfStream(form, Content);
    }
}
