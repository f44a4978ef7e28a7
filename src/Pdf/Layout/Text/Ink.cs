namespace CuuLong.Pdf.Layout;

/// <summary>A colour in sRGB, each part 0 to 1.</summary>
public readonly record struct Ink(double Red, double Green, double Blue)
{
    public static readonly Ink Black = new(0, 0, 0);
}
