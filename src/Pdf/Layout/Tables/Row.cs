namespace CuuLong.Pdf.Layout;

/// <param name="Whole">Never split over two pages unless it is higher than one.</param>
public sealed record Row(IReadOnlyList<Cell> Cells, bool Whole = false, bool KeepWithNext = false)
{
    public Row(params Cell[] cells) : this(cells, false)
    {
    }
}
