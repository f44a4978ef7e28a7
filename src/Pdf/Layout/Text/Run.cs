namespace CuuLong.Pdf.Layout;

/// <summary>A piece of text in one style. A line feed in it begins a new line of the same paragraph; U+00A0 holds words together.</summary>
public readonly record struct Run(string Text, TextStyle Style)
{
    /// <summary>Points left empty; 0 for text.</summary>
    internal double Blank { get; init; }

    /// <summary>Empty room within a line, for a pen.</summary>
    public static Run Room(double width, TextStyle style) => new("", style) { Blank = width };
}
