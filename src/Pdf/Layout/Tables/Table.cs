namespace CuuLong.Pdf.Layout;

/// <summary>Rows of cells. The first <see cref="HeadRows"/> stand again at the head of every page that the table runs on to.</summary>
/// <param name="columns">Widths, in parts of the table's: 1, 2, 1 makes the middle one half.</param>
public sealed class Table(params IReadOnlyList<double> columns) : Block
{
    public List<Row> Rows { get; } = [];

    public int HeadRows { get; init; }

    /// <summary>Points thick; 0 draws none.</summary>
    public double Border { get; init; } = 0.5;

    /// <summary>Points between a cell's edge and what stands in it.</summary>
    public double PaddingX { get; init; } = 4;

    public double PaddingY { get; init; } = 2;

    /// <summary>A column is at least as wide as its longest word, as long as no word takes more than a third of the table.</summary>
    public bool WholeWords { get; init; }

    internal override void Lay(LayoutContext context, double width, List<Strip> into)
    {
        var widths = ColumnWidths.Share(width, columns, Least(context, width / 3));
        var edges = new double[columns.Count + 1];
        for (var i = 0; i < columns.Count; i++) edges[i + 1] = edges[i] + widths[i];
        var head = new List<Strip>();
        foreach (var (i, row) in Rows.Index())
        {
            var strip = new RowStrip(new(edges, PaddingX, PaddingY, Border), row, Lay(context, row, edges)) { KeepWithNext = i < HeadRows || row.KeepWithNext, Repeated = i < HeadRows ? [] : head };
            if (i < HeadRows) head.Add(strip);
            into.Add(strip);
        }
    }

    private double[] Least(LayoutContext context, double most)
    {
        var least = new double[columns.Count];
        if (!WholeWords) return least;
        foreach (var row in Rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Span == 1 && column < least.Length)
                    foreach (var block in cell.Blocks) least[column] = Math.Max(least[column], Math.Min(block.Least(context) + 2 * PaddingX, most));
                column += cell.Span;
            }
        }
        return least;
    }

    private List<LaidCell> Lay(LayoutContext context, Row row, double[] edges)
    {
        var cells = new List<LaidCell>();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var end = column + cell.Span;
            if (end > columns.Count) throw new PdfException(PdfFault.Broken, "a table row has more cells than columns");
            cells.Add(new LaidCell(cell, column, end, LayAll(context, cell.Blocks, Math.Max(edges[end] - edges[column] - 2 * PaddingX, 1))));
            column = end;
        }
        return cells;
    }
}
