namespace CuuLong.Pdf;

/// <summary>
/// Where paths are painted (8.5). Letters may be turned into outlines, so what is painted counts; but for long rules, and for upright
/// rectangles, which are frames and grounds.
/// </summary>
internal sealed class PathPlaces
{
    private const double Thin = 2.5, Long = 36;
    private readonly List<(PdfBox Box, bool Upright)> parts = [];
    private readonly Stack<bool> saved = new();
    private (double X, double Y)? at;
    private PdfBox box;
    private bool upright, clips, patterned;

    public List<PdfBox> Marks { get; } = [];

    public List<PdfBox> Frames { get; } = [];

    public void Take(string name, List<PdfObject> operands, Affine space)
    {
        switch (name)
        {
            case "m" when operands.Count == 2: Begin(Points(operands, space)[0]); break;
            case "l" or "c" or "v" or "y": Go(Points(operands, space), name == "l"); break;
            case "re" when operands.Count == 4: Rectangle(operands, space); break;
            case "W" or "W*": clips = true; break;
            case "S" or "s": Paint(true, filled: false); break;
            case "f" or "F" or "f*" or "B" or "B*" or "b" or "b*": Paint(true, filled: true); break;
            case "n": Paint(false, filled: false); break;
            case "q" when saved.Count < 4096: saved.Push(patterned); break;
            case "Q" when saved.Count > 0: patterned = saved.Pop(); break;
            case "scn" or "SCN": patterned = operands is [.., PdfName]; break;
            case "g" or "rg" or "k" or "cs": patterned = false; break;
        }
    }

    private void Begin((double X, double Y) point)
    {
        Close();
        (at, box, upright) = (point, new(point.X, point.Y, point.X, point.Y), true);
    }

    private void Go(List<(double X, double Y)> points, bool straight)
    {
        foreach (var point in points)
        {
            if (at is not { } from) return;
            upright &= straight && (Math.Abs(point.X - from.X) < 0.01 || Math.Abs(point.Y - from.Y) < 0.01);
            (at, box) = (point, box.With(new(point.X, point.Y, point.X, point.Y)));
        }
    }

    private void Rectangle(List<PdfObject> operands, Affine space)
    {
        Close();
        var (x, y, w, h) = (TextState.Number(operands[0]), TextState.Number(operands[1]), TextState.Number(operands[2]), TextState.Number(operands[3]));
        parts.Add((space.Around(new(Math.Min(x, x + w), Math.Min(y, y + h), Math.Max(x, x + w), Math.Max(y, y + h))), (space.B == 0 && space.C == 0) || (space.A == 0 && space.D == 0)));
    }

    private void Close()
    {
        if (at is not null) parts.Add((box, upright));
        at = null;
    }

    private void Paint(bool painted, bool filled)
    {
        Close();
        foreach (var (part, straight) in parts)
        {
            if (!straight) { if (painted || clips) Marks.Add(Widened(part)); }
            else if (painted && (patterned || (Math.Min(part.Width, part.Height) <= Thin && Math.Max(part.Width, part.Height) < Long))) Marks.Add(Widened(part));
            // The outline of a large one is four long rules.
            else if (painted && Math.Min(part.Width, part.Height) is > Thin and var least && (filled || least <= Long)) Frames.Add(part);
        }
        parts.Clear();
        clips = false;
    }

    /// <summary>A line has no width of its own.</summary>
    private static PdfBox Widened(PdfBox part) => new(part.Left - 0.5, part.Bottom - 0.5, part.Right + 0.5, part.Top + 0.5);

    private static List<(double X, double Y)> Points(List<PdfObject> operands, Affine space)
    {
        var points = new List<(double, double)>(3);
        for (var i = 0; i + 1 < operands.Count && points.Count < 3; i += 2) points.Add(space.At(TextState.Number(operands[i]), TextState.Number(operands[i + 1])));
        return points;
    }
}
