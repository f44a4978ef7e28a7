namespace CuuLong.Pdf.Fonts;

public readonly record struct FontFace(FontFamily Family, bool Bold = false, bool Italic = false)
{
    public static readonly FontFace Serif = new(FontFamily.Serif), Sans = new(FontFamily.Sans);
}
