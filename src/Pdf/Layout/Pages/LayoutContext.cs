using System.Runtime.InteropServices;
using CuuLong.Pdf.Fonts;

namespace CuuLong.Pdf.Layout;

internal sealed class LayoutContext(FontUses fonts, PageFormat format)
{
    public Shaper Shaper { get; } = new(fonts);

    /// <summary>Points from the top margin to the bottom margin.</summary>
    public double PageRoom => format.BodyHeight;

    /// <summary>The tallest font of the line decides; what <paramref name="leading"/> adds stands above the letters.</summary>
    public (double Height, double Baseline) LineHeight(TextStyle[] styles, List<GlyphItem> list, Line line, double leading)
    {
        if (styles.Length == 0) return (0, 0);
        var items = CollectionsMarshal.AsSpan(list);
        var first = line.From < items.Length ? items[line.From].Run : styles.Length - 1;
        var last = line.To > line.From ? items[line.To - 1].Run : first;
        double above = 0, below = 0;
        for (var run = first; run <= last; run++)
        {
            var metrics = fonts[styles[run].Face].Font.Metrics;
            var point = styles[run].Size / metrics.UnitsPerEm;
            (above, below) = (Math.Max(above, metrics.Ascent * point), Math.Max(below, (metrics.LineGap - metrics.Descent) * point));
        }
        var height = (above + below) * leading;
        return (height, height - below);
    }
}
