namespace CuuLong.Pdf.Layout;

/// <summary>Something that flows down the page.</summary>
public abstract class Block
{
    private protected Block()
    {
    }

    /// <summary>Points kept free above, except at the head of a page.</summary>
    public double Before { get; init; }

    /// <summary>Points kept free below.</summary>
    public double After { get; init; }

    /// <summary>Appends the strips that it is cut into for a column of <paramref name="width"/> points.</summary>
    internal abstract void Lay(LayoutContext context, double width, List<Strip> into);

    /// <summary>Points that its longest word takes: in a narrower column the word is cut.</summary>
    internal virtual double Least(LayoutContext context) => 0;

    internal static List<Strip> LayAll(LayoutContext context, IEnumerable<Block> blocks, double width)
    {
        var strips = new List<Strip>();
        double after = 0;
        foreach (var block in blocks)
        {
            var first = strips.Count;
            block.Lay(context, width, strips);
            if (strips.Count == first) continue;
            strips[first].Before += Math.Max(after, block.Before);
            after = block.After;
        }
        return strips;
    }
}
