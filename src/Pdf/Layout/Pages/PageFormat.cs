namespace CuuLong.Pdf.Layout;

/// <summary>Points.</summary>
public sealed record PageFormat(double Width, double Height, double Top, double Right, double Bottom, double Left)
{
    public double BodyWidth => Width - Left - Right;

    public double BodyHeight => Height - Top - Bottom;

    public static double Mm(double millimetres) => millimetres * 72 / 25.4;

    /// <summary>A4 upright; margins in millimetres.</summary>
    public static PageFormat A4(double top, double right, double bottom, double left) => new(Mm(210), Mm(297), Mm(top), Mm(right), Mm(bottom), Mm(left));

    public PageFormat Landscape => this with { Width = Height, Height = Width };
}
