namespace CuuLong.Pdf.Images;

/// <summary>Eight-bit samples, row by row from the top.</summary>
/// <param name="Channels">1 (grey) or 3 (red, green, blue).</param>
/// <param name="Alpha">One byte a pixel, 255 is opaque; null when every pixel is.</param>
public sealed record Raster(int Width, int Height, int Channels, byte[] Samples, byte[]? Alpha);
