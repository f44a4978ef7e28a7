namespace CuuLong.Pdf;

/// <summary>One part of a path.</summary>
/// <param name="Upright">Made of nothing but level and upright lines.</param>
/// <param name="Rectangle">And no more of them than a rectangle has.</param>
internal readonly record struct PathPart(PdfBox Box, bool Upright, bool Rectangle)
{
    public const double Thin = 2.5, Long = 36;

    public double Least => Math.Min(Box.Width, Box.Height);

    /// <summary>As the bars that digits can be made of.</summary>
    public bool IsBar => Least <= Thin && Math.Max(Box.Width, Box.Height) < Long;
}
