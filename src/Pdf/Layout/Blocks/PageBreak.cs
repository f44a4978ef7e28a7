namespace CuuLong.Pdf.Layout;

public sealed class PageBreak : Block
{
    internal override void Lay(LayoutContext context, double width, List<Strip> into) => into.Add(new BreakStrip());

    private sealed class BreakStrip : Strip
    {
        public override bool BreaksBefore => true;

        public override void Draw(Canvas canvas, double x, double top)
        {
        }
    }
}
