namespace CuuLong.Pdf.Layout;

/// <summary>Empty room. With a name, where it came to stand can be asked for afterwards (a signature field's place).</summary>
public sealed class Gap(double height, string? mark = null) : Block
{
    /// <summary>Of the marked room, centred in the column; null is the whole column.</summary>
    public double? Width { get; init; }

    public bool KeepWithNext { get; init; }

    internal override void Lay(LayoutContext context, double width, List<Strip> into)
    {
        var room = Math.Min(Width ?? width, width);
        into.Add(new GapStrip(mark, (width - room) / 2, room) { Height = height, KeepWithNext = KeepWithNext });
    }
}
