namespace CuuLong.Pdf.Layout;

/// <summary>A straight line across the column, or a share of it.</summary>
public sealed class Rule(double thickness = 0.75) : Block
{
    public double Share { get; init; } = 1;

    public Align Align { get; init; } = Align.Center;

    public Ink Ink { get; init; }

    internal override void Lay(LayoutContext context, double width, List<Strip> into)
    {
        var length = width * Share;
        var left = Align switch { Align.Center => (width - length) / 2, Align.Right => width - length, _ => 0 };
        into.Add(new RuleStrip(left, length, thickness, Ink) { Height = thickness });
    }
}
