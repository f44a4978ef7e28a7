namespace CuuLong.Pdf.Layout;

/// <summary>Filled squares on a grid, as a QR code is: <paramref name="dark"/> by row and column.</summary>
public sealed class Squares(bool[,] dark, double size) : Block
{
    public Align Align { get; init; }

    internal override void Lay(LayoutContext context, double width, List<Strip> into)
    {
        var left = Align switch { Align.Center => (width - size) / 2, Align.Right => width - size, _ => 0 };
        into.Add(new SquaresStrip(dark, left, size) { Height = size });
    }

    private sealed class SquaresStrip(bool[,] dark, double left, double size) : Strip
    {
        public override void Draw(Canvas canvas, double x, double top) => canvas.Squares(dark, x + left, top, size);
    }
}
