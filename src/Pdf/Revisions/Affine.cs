namespace CuuLong.Pdf;

/// <summary>The matrix of 8.3.3: x' = ax + cy + e, y' = bx + dy + f.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    public static readonly Affine None = new(1, 0, 0, 1, 0, 0);

    /// <summary>First this, then <paramref name="next"/>.</summary>
    public Affine Then(Affine next) => new(
        A * next.A + B * next.C, A * next.B + B * next.D, C * next.A + D * next.C, C * next.B + D * next.D,
        E * next.A + F * next.C + next.E, E * next.B + F * next.D + next.F);

    /// <summary>Level lines stay level, or become upright.</summary>
    public bool IsUpright => (B == 0 && C == 0) || (A == 0 && D == 0);

    public PdfBox Around(PdfBox box)
    {
        var (x1, y1) = At(box.Left, box.Bottom);
        var (x2, y2) = At(box.Right, box.Top);
        var (x3, y3) = At(box.Left, box.Top);
        var (x4, y4) = At(box.Right, box.Bottom);
        return new(Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)), Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)), Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)), Math.Max(Math.Max(y1, y2), Math.Max(y3, y4)));
    }

    public (double X, double Y) At(double x, double y) => (A * x + C * y + E, B * x + D * y + F);
}
