namespace CuuLong.Pdf;

/// <summary>
/// Where paths are painted (8.5). Letters may be turned into outlines, so what is painted counts; but for long rules, and for upright
/// rectangles, which are frames and grounds.
/// </summary>
internal sealed class PathPlaces
{
    private const int MostSaved = 4096;
    private readonly PathParts outline = new();
    private Stack<Pen> saved = new();
    private bool clips;

    public Pen Pen { get; private set; } = Pen.First;

    public List<PdfBox> Marks { get; } = [];

    public List<PdfBox> Frames { get; } = [];

    /// <summary>Everything that is painted, rules and frames as well.</summary>
    public List<PdfBox> Painted { get; } = [];

    /// <summary>What is painted wholly and without a gap: what lies under it is not seen.</summary>
    public List<PdfBox> Grounds { get; } = [];

    public void Take(string name, List<PdfObject> operands, Affine space)
    {
        switch (name)
        {
            case "m" or "l" or "c" or "v" or "y" or "re": outline.Take(name, operands, space); break;
            case "W" or "W*": clips = true; break;
            case "S" or "s": Paint(lined: true, filled: false); break;
            case "f" or "F" or "f*": Paint(lined: false, filled: true); break;
            case "B" or "B*" or "b" or "b*": Paint(lined: true, filled: true); break;
            case "n": Paint(lined: false, filled: false); break;
            case "q" when saved.Count == MostSaved: throw new PdfException(PdfFault.TooDeep, "Graphics states are nested too deep.");
            case "q": saved.Push(Pen); break;
            case "Q" when saved.Count > 0: Pen = saved.Pop(); break;
            default: Pen = Pen.After(name, operands, space); break;
        }
    }

    /// <summary>A form within leaves the state as it found it, whatever it restores (8.10.1).</summary>
    /// <param name="clip">Its box, on the page; null when it has none.</param>
    public void Within(PdfBox? clip, bool upright, Action read)
    {
        var (outer, pen) = (saved, Pen);
        saved = new();
        if (clip is { } bound) Pen = Pen.Clipped(bound, upright);
        read();
        (saved, Pen) = (outer, pen);
    }

    /// <summary>A shading paints wherever it is not clipped away (8.7.4.2).</summary>
    /// <param name="smooth">It runs from colour to colour along a line or a circle; others can draw anything.</param>
    public void Shade(PdfBox everything, bool smooth)
    {
        var area = Pen.Clip ?? everything;
        if (area.IsEmpty) return;
        Painted.Add(area);
        if (smooth && !new PathPart(area, true, true).IsBar) Frames.Add(area);
        else Marks.Add(area);
    }

    private void Paint(bool lined, bool filled)
    {
        var parts = outline.Close();
        foreach (var part in parts) Paint(part, lined, filled);
        // Where parts lie in each other there may be holes; a path of lines need not be closed as one thinks.
        if (filled && Pen is { Plain: true, PatternedFill: false } && parts is [{ Upright: true, Rectangle: true } only]) Grounds.Add(Pen.Clip is { } bound ? bound.Common(only.Box) : only.Box);
        if (clips && parts.Count > 0) Pen = Pen.Clipped(parts.Select(p => p.Box).Aggregate((a, b) => a.With(b)), parts is [{ Upright: true, Rectangle: true }]);
        parts.Clear();
        clips = false;
    }

    private void Paint(PathPart part, bool lined, bool filled)
    {
        var (painted, patterned) = (lined || filled, (filled && Pen.PatternedFill) || (lined && Pen.PatternedLine));
        // A line has a width; the thinnest is drawn as wide as a reader can.
        var wide = part.Box.Grown(lined ? Math.Max(0.5, Pen.Width / 2) : 0.5);
        var thick = lined && Pen.Width > PathPart.Thin;
        if (painted) Painted.AddRange(lined && !filled && part is { Upright: true, Rectangle: true } && part.Least > Pen.Width ? Edges(part.Box, wide) : [wide]);
        if (!part.Upright || (filled && !part.Rectangle)) { if (painted || clips) Marks.Add(wide); }
        else if (part.IsBar ? painted || clips : painted && (patterned || (thick && Pen.Dashed))) Marks.Add(wide);
        else if (painted && thick) Frames.Add(wide);
        // The outline of a large one is four long rules.
        else if (painted && part.Least > PathPart.Thin && (filled || part.Least <= PathPart.Long)) Frames.Add(part.Box);
    }

    private static PdfBox[] Edges(PdfBox box, PdfBox wide)
    {
        var by = box.Left - wide.Left;
        return [wide with { Right = box.Left + by }, wide with { Left = box.Right - by }, wide with { Top = box.Bottom + by }, wide with { Bottom = box.Top - by }];
    }
}
