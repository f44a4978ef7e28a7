namespace CuuLong.Pdf.Layout;

internal sealed class BreakStrip(bool section) : Strip
{
    public bool Section => section;

    public override bool BreaksBefore => true;

    public override void Draw(Canvas canvas, double x, double top)
    {
    }
}
