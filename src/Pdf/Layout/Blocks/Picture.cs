using CuuLong.Pdf.Images;

namespace CuuLong.Pdf.Layout;

/// <summary>An image in the flow, <paramref name="width"/> points wide at most; its height follows.</summary>
public sealed class Picture(PdfImage image, double width) : Block
{
    public Align Align { get; init; } = Align.Center;

    internal override void Lay(LayoutContext context, double column, List<Strip> into)
    {
        var wide = Math.Min(width, column);
        var high = Math.Min(wide * image.Height / image.Width, context.PageRoom);
        wide = high * image.Width / image.Height;
        var left = Align switch { Align.Center => (column - wide) / 2, Align.Right => column - wide, _ => 0 };
        into.Add(new PictureStrip(image, left, wide) { Height = high });
    }

    private sealed class PictureStrip(PdfImage image, double left, double width) : Strip
    {
        public override void Draw(Canvas canvas, double x, double top) => canvas.Image(image, x + left, top, width, Height);
    }
}
