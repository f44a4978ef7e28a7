namespace CuuLong.Pdf;

/// <summary>A rectangle in points, origin at the lower left.</summary>
public readonly record struct PdfBox(double Left, double Bottom, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>The common part; empty when there is none.</summary>
    public PdfBox Common(PdfBox other) => new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    /// <summary>The common part; the other whole when there is none.</summary>
    public PdfBox Within(PdfBox other) => Common(other) is { IsEmpty: false } common ? common : other;

    /// <summary>By so much wider at each side; narrower when negative.</summary>
    public PdfBox Grown(double by) => new(Left - by, Bottom - by, Right + by, Top + by);

    public bool Meets(PdfBox other) => Left < other.Right && other.Left < Right && Bottom < other.Top && other.Bottom < Top;

    /// <summary>The least box around both.</summary>
    public PdfBox With(PdfBox other) => new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    public bool Holds(PdfBox other) => Left <= other.Left && other.Right <= Right && Bottom <= other.Bottom && other.Top <= Top;

    public PdfArray ToArray() => PdfArray.Numbers(Left, Bottom, Right, Top);

    /// <summary>Null when it is no rectangle; corners may stand in any order.</summary>
    public static PdfBox? Read(PdfDocument document, PdfObject? value)
    {
        if (value is null || document.Resolve(value) is not PdfArray { Count: 4 } array) return null;
        Span<double> four = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            switch (document.Resolve(array[i]))
            {
                case PdfInteger integer: four[i] = integer.Value; break;
                case PdfReal real: four[i] = real.Value; break;
                default: return null;
            }
        }
        return new(Math.Min(four[0], four[2]), Math.Min(four[1], four[3]), Math.Max(four[0], four[2]), Math.Max(four[1], four[3]));
    }
}
