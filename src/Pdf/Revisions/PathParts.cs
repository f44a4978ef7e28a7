namespace CuuLong.Pdf;

/// <summary>A path while it is laid out (8.5.2).</summary>
internal sealed class PathParts
{
    private readonly List<PathPart> parts = [];
    private (double X, double Y)? at;
    private PdfBox box;
    private bool upright;
    private int lines;

    public void Take(string name, List<PdfObject> operands, Affine space)
    {
        switch (name)
        {
            case "m" when operands.Count == 2: Begin(Points(operands, space)[0]); break;
            case "l" or "c" or "v" or "y": Go(Points(operands, space), name == "l"); break;
            case "re" when operands.Count == 4: Rectangle(operands, space); break;
        }
    }

    /// <summary>All parts up to now; who paints them clears the list.</summary>
    public List<PathPart> Close()
    {
        if (at is not null) parts.Add(new(box, upright, lines <= 4));
        at = null;
        return parts;
    }

    private void Begin((double X, double Y) point)
    {
        Close();
        (at, box, upright, lines) = (point, new(point.X, point.Y, point.X, point.Y), true, 0);
    }

    private void Go(List<(double X, double Y)> points, bool straight)
    {
        foreach (var point in points)
        {
            if (at is not { } from) return;
            upright &= straight && (Math.Abs(point.X - from.X) < 0.01 || Math.Abs(point.Y - from.Y) < 0.01);
            (at, box, lines) = (point, box.With(new(point.X, point.Y, point.X, point.Y)), lines + 1);
        }
    }

    private void Rectangle(List<PdfObject> operands, Affine space)
    {
        Close();
        var (x, y, w, h) = (TextState.Number(operands[0]), TextState.Number(operands[1]), TextState.Number(operands[2]), TextState.Number(operands[3]));
        parts.Add(new(space.Around(new(Math.Min(x, x + w), Math.Min(y, y + h), Math.Max(x, x + w), Math.Max(y, y + h))), space.IsUpright, true));
    }

    private static List<(double X, double Y)> Points(List<PdfObject> operands, Affine space)
    {
        var points = new List<(double, double)>(3);
        for (var i = 0; i + 1 < operands.Count && points.Count < 3; i += 2) points.Add(space.At(TextState.Number(operands[i]), TextState.Number(operands[i + 1])));
        return points;
    }
}
