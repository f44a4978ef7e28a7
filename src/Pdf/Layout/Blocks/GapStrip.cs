namespace CuuLong.Pdf.Layout;

internal sealed class GapStrip(string? mark, double left, double width) : Strip
{
    public override void Draw(Canvas canvas, double x, double top)
    {
        if (mark is not null) canvas.Mark(mark, x + left, top, width, Height);
    }
}
