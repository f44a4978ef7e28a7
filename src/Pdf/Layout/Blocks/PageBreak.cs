namespace CuuLong.Pdf.Layout;

/// <param name="section">Pages are counted from one again: an annex.</param>
public sealed class PageBreak(bool section = false) : Block
{
    internal override void Lay(LayoutContext context, double width, List<Strip> into) => into.Add(new BreakStrip(section));

}

internal sealed class BreakStrip(bool section) : Strip
{
    public bool Section => section;

    public override bool BreaksBefore => true;

    public override void Draw(Canvas canvas, double x, double top)
    {
    }
}
