namespace CuuLong.Pdf.Layout;

/// <param name="Edges">Left edge of each column and the right edge of the last.</param>
internal sealed record RowFrame(double[] Edges, double PaddingX, double PaddingY, double Border);
