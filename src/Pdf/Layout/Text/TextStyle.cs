using CuuLong.Pdf.Fonts;

namespace CuuLong.Pdf.Layout;

/// <param name="Size">Points.</param>
public sealed record TextStyle(FontFace Face, double Size, bool Underline = false, Ink Ink = default)
{
    public TextStyle Bold => this with { Face = Face with { Bold = true } };

    public TextStyle Italic => this with { Face = Face with { Italic = true } };

    public TextStyle Upright => this with { Face = Face with { Italic = false } };

    public TextStyle Of(double size) => this with { Size = size };

    public static TextStyle Serif(double size) => new(FontFace.Serif, size);

    public static TextStyle Sans(double size) => new(FontFace.Sans, size);
}
