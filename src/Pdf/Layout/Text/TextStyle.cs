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

/// <summary>A piece of text in one style. A line feed in it begins a new line of the same paragraph; U+00A0 holds words together.</summary>
public readonly record struct Run(string Text, TextStyle Style)
{
    /// <summary>Points left empty; 0 for text.</summary>
    internal double Blank { get; init; }

    /// <summary>Empty room within a line, for a pen.</summary>
    public static Run Room(double width, TextStyle style) => new("", style) { Blank = width };
}
