namespace CuuLong.Pdf.Layout;

/// <summary>A block at a fixed place of one page, beside the flow.</summary>
/// <param name="Page">From 0; -1 is the last.</param>
/// <param name="X">Points from the left edge, <paramref name="Top"/> from the upper edge.</param>
public sealed record Overlay(int Page, double X, double Top, double Width, Block Block);
