namespace CuuLong.Pdf.Layout;

internal sealed record LaidCell(Cell Cell, int Column, int End, List<Strip> Strips)
{
    public double Height => Strips.Select((s, i) => s.Height + (i > 0 ? s.Before : 0)).Sum();
}
