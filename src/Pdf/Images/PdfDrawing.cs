using System.IO.Compression;

namespace CuuLong.Pdf.Images;

/// <summary>Lines and shapes in operators of their own, deflated once. The origin is the lower left corner.</summary>
public sealed class PdfDrawing : IPdfPicture
{
    private readonly PdfStream form;

    public PdfDrawing(double width, double height, ReadOnlySpan<byte> operators)
    {
        (Wide, High) = (width, height);
        form = PdfStream.Flate(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, width, height))
            .Set("Resources", new PdfDictionary()), operators, CompressionLevel.SmallestSize);
    }

    public double Wide { get; }

    public double High { get; }

    public (double Width, double Height) Natural => (Wide, High);

    public PdfReference Write(IPdfObjects file) => file.Add(form);
}
