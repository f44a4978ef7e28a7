namespace CuuLong.Pdf.Text;

/// <summary>What one glyph stands for, and where the reader sees it: points from the lower left of the page as it is shown.</summary>
/// <param name="Box">From a fifth of the size under the baseline to three quarters above it, as wide as the font says.</param>
public readonly record struct Letter(string Text, PdfBox Box)
{
    /// <summary>Of the font, in points, for text that stands upright.</summary>
    public double Size => Box.Height / 0.95;

    public double Baseline => Box.Bottom + 0.2 * Size;
}
