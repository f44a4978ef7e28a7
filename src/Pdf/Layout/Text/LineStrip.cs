using System.Runtime.InteropServices;

namespace CuuLong.Pdf.Layout;

/// <summary>One line of a paragraph, set.</summary>
internal sealed class LineStrip(Paragraph paragraph, TextStyle[] styles, List<GlyphItem> items, Line line, double left, double room) : Strip
{
    /// <summary>Below the top of the strip.</summary>
    public double Baseline { get; init; }

    public double Shift => paragraph.Align switch
    {
        Align.Center => left + (room - line.Width) / 2,
        Align.Right => left + room - line.Width,
        _ => left,
    };

    public double Width => line.Width;

    public override void Draw(Canvas canvas, double x, double top)
    {
        if (line.To == line.From) return;
        var stretch = paragraph.Align == Align.Justify && !line.Closed && line.Spaces > 0 ? (room - line.Width) / line.Spaces : 0;
        var text = CollectionsMarshal.AsSpan(items)[line.From..line.To];
        var baseline = top + Baseline;
        canvas.BeginText(x + Shift, baseline);
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && text[to].Run == text[from].Run) to++;
            canvas.Show(styles[text[from].Run], text[from..to], stretch);
            from = to;
        }
        canvas.EndText();
        Underline(canvas, text, x + Shift, baseline, stretch);
    }

    private void Underline(Canvas canvas, ReadOnlySpan<GlyphItem> text, double x, double baseline, double stretch)
    {
        foreach (var item in text)
        {
            var width = item.Width + (item.Kind is GlyphKind.Space or GlyphKind.Hold ? stretch : 0);
            var style = styles[item.Run];
            if (style.Underline) canvas.Rule(x, baseline + style.Size * 0.11, width, style.Size * 0.05, style.Ink);
            x += width;
        }
    }
}
