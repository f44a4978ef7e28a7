namespace CuuLong.Pdf.Layout;

/// <param name="section">Pages are counted from one again: an annex.</param>
public sealed class PageBreak(bool section = false) : Block
{
    internal override void Lay(LayoutContext context, double width, List<Strip> into) => into.Add(new BreakStrip(section));

}
