using CuuLong.Pdf.Images;

namespace CuuLong.Pdf.Layout;

/// <summary>What drawing leaves behind for the document as a whole.</summary>
internal sealed class DrawnParts(IPdfObjects file)
{
    private readonly Dictionary<PdfImage, (string, PdfReference)> images = [];

    public Dictionary<string, PlacedMark> Marks { get; } = new(StringComparer.Ordinal);

    public List<PlacedBookmark> Bookmarks { get; } = [];

    /// <summary>Each image is written once, on its first use.</summary>
    public (string Name, PdfReference Reference) Image(PdfImage image) =>
        images.TryGetValue(image, out var known) ? known : images[image] = ($"I{images.Count + 1}", image.Write(file));
}
