namespace CuuLong.Pdf.Layout;

/// <summary>A line of text in the middle of a frame of fixed size, like a rubber stamp. The frame has the colour of the text.</summary>
/// <param name="width">Points, as <paramref name="height"/>.</param>
public sealed class Framed(string text, TextStyle style, double width, double height, double thickness = 1) : Block
{
    public Align Align { get; init; } = Align.Center;

    internal override void Lay(LayoutContext context, double column, List<Strip> into)
    {
        var left = Align switch { Align.Center => (column - width) / 2, Align.Right => column - width, _ => 0 };
        into.Add(new FramedStrip(LayAll(context, [new Paragraph(text, style) { Align = Align.Center }], width), style.Ink, left, width, thickness) { Height = height });
    }

    private sealed class FramedStrip(List<Strip> lines, Ink ink, double left, double width, double thickness) : Strip
    {
        public override void Draw(Canvas canvas, double x, double top)
        {
            var at = top + (Height - lines.Sum(l => l.Height)) / 2;
            foreach (var line in lines)
            {
                canvas.Draw(line, x + left, at);
                at += line.Height;
            }
            canvas.Frame(x + left, top, width, Height, thickness, ink);
        }
    }
}
