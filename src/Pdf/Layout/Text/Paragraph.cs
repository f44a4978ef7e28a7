namespace CuuLong.Pdf.Layout;

/// <summary>Lengths are points. Between two blocks stands the larger of the first's After and the second's Before.</summary>
public sealed class Paragraph(params IReadOnlyList<Run> runs) : Block
{
    public Paragraph(string text, TextStyle style) : this(new Run(text, style))
    {
    }

    public IReadOnlyList<Run> Runs => runs;

    public Align Align { get; init; }

    /// <summary>How far the first line is set in; negative hangs it out.</summary>
    public double FirstLine { get; init; }

    public double Left { get; init; }

    public double Right { get; init; }

    /// <summary>Of the font's own line height: 1 is single spacing.</summary>
    public double Leading { get; init; } = 1;

    /// <summary>Breaks so that the lines are about as long as each other: for headings.</summary>
    public bool Balanced { get; init; }

    public bool KeepWithNext { get; init; }

    public bool KeepTogether { get; init; }

    public TextRule? Rule { get; init; }

    /// <summary>Level in the outline, from 1; null leaves it out.</summary>
    public int? Bookmark { get; init; }

    internal override void Lay(LayoutContext context, double width, List<Strip> into)
    {
        var (items, styles) = (context.Shaper.Shape(runs), Shaper.Styles(runs));
        var room = Math.Max(width - Left - Right, 1);
        var lines = Balanced ? LineBreaker.Balance(items, room) : LineBreaker.Break(items, Math.Max(room - FirstLine, 1), room);
        LineStrip? longest = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var (height, baseline) = context.LineHeight(styles, items, lines[i], Leading);
            var shift = i == 0 ? FirstLine : 0;
            var strip = new LineStrip(this, styles, items, lines[i], Left + shift, room - shift)
            {
                Height = height,
                Baseline = baseline,
                // Two lines at least stand together at a page's foot and head.
                KeepWithNext = i < lines.Count - 1 ? KeepTogether || i == 0 || i == lines.Count - 2 : KeepWithNext || Rule is not null,
                Bookmark = i == 0 && Bookmark is { } level ? (level, string.Concat(runs.Select(r => r.Text))) : null,
            };
            if (longest is null || strip.Width > longest.Width) longest = strip;
            into.Add(strip);
        }
        if (Rule is { } rule) into.Add(new RuleStrip(longest!.Shift + longest.Width * (1 - rule.Share) / 2, longest.Width * rule.Share, rule.Thickness, Ink.Black) { Before = rule.Gap, Height = rule.Thickness, KeepWithNext = KeepWithNext });
    }

    internal override double Least(LayoutContext context) => Left + Right + LineBreaker.LongestWord(context.Shaper.Shape(runs));
}
