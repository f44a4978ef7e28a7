namespace CuuLong.Pdf.Layout;

public sealed record Cell(IReadOnlyList<Block> Blocks, int Span = 1, bool Middle = false)
{
    public Cell(params Block[] blocks) : this(blocks, 1)
    {
    }
}
