namespace CuuLong.Pdf.Layout;

internal sealed class RuleStrip(double left, double length, double thickness, Ink ink) : Strip
{
    public override void Draw(Canvas canvas, double x, double top) => canvas.Rule(x + left, top, length, thickness, ink);
}
