namespace CuuLong.Pdf.Layout;

internal sealed class RowStrip : Strip
{
    private const double LeastHead = 24;

    private readonly RowFrame frame;
    private readonly Row row;
    private readonly List<LaidCell> cells;

    public RowStrip(RowFrame frame, Row row, List<LaidCell> cells)
    {
        (this.frame, this.row, this.cells) = (frame, row, cells);
        Height = cells.Select(c => c.Height).DefaultIfEmpty().Max() + 2 * frame.PaddingY;
    }

    public bool Whole => row.Whole;

    public override void Draw(Canvas canvas, double x, double top)
    {
        foreach (var cell in cells)
        {
            var (left, right) = (x + frame.Edges[cell.Column], x + frame.Edges[cell.End]);
            var at = top + frame.PaddingY + (cell.Cell.Middle ? (Height - 2 * frame.PaddingY - cell.Height) / 2 : 0);
            foreach (var (i, strip) in cell.Strips.Index())
            {
                at += i > 0 ? strip.Before : 0;
                canvas.Draw(strip, left + frame.PaddingX, at);
                at += strip.Height;
            }
            if (frame.Border > 0) canvas.Frame(left, top, right - left, Height, frame.Border, Ink.Black);
        }
    }

    /// <summary>Each cell is cut where its own lines allow; the cut shows as the frame's line on both pages.</summary>
    public override (Strip Head, Strip Tail)? Split(double room, bool force = false)
    {
        if (room < LeastHead && !force) return null;
        var cuts = cells.ConvertAll(c => Math.Max(Fitting(c.Strips, room - 2 * frame.PaddingY), force ? Math.Min(1, c.Strips.Count) : 0));
        if (cuts.TrueForAll(c => c == 0) || cells.Zip(cuts).All(c => c.First.Strips.Count == c.Second)) return null;
        if (cells.Zip(cuts).Any(c => c.Second == 0 && c.First.Strips.Count > 0)) return null;
        var head = new RowStrip(frame, row, [.. cells.Zip(cuts, (c, n) => c with { Strips = c.Strips[..n] })]) { Repeated = Repeated };
        var rest = new RowStrip(frame, row, [.. cells.Zip(cuts, (c, n) => c with { Strips = c.Strips[n..] })]) { Repeated = Repeated, KeepWithNext = KeepWithNext };
        return (head, rest);
    }

    private static int Fitting(List<Strip> strips, double room)
    {
        double used = 0;
        var fit = 0;
        for (var i = 0; i < strips.Count; i++)
        {
            used += strips[i].Height + (i > 0 ? strips[i].Before : 0);
            if (used > room) break;
            if (!strips[i].KeepWithNext || i == strips.Count - 1) fit = i + 1;
        }
        return fit;
    }
}
