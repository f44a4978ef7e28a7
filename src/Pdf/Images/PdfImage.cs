using System.IO.Compression;

namespace CuuLong.Pdf.Images;

/// <summary>An image ready for any number of documents: unpacked and deflated once.</summary>
public sealed class PdfImage : IPdfPicture
{
    private readonly byte[] samples;
    private readonly byte[]? alpha;
    private readonly string filter, colours;

    private PdfImage(int width, int height, string colours, string filter, byte[] samples, byte[]? alpha = null) =>
        (Width, Height, this.colours, this.filter, this.samples, this.alpha) = (width, height, colours, filter, samples, alpha);

    /// <summary>Pixels.</summary>
    public int Width { get; }

    public int Height { get; }

    public double Wide => Width;

    public double High => Height;

    public (double Width, double Height) Natural => (1, 1);

    /// <exception cref="PdfException">Neither PNG nor JPEG, broken, or too large.</exception>
    public static PdfImage Read(ReadOnlyMemory<byte> file) => JpegHeader.Is(file.Span) ? Jpeg(file) : Of(PngReader.Read(file));

    public static PdfImage Of(Raster raster) => new(raster.Width, raster.Height, raster.Channels == 1 ? "DeviceGray" : "DeviceRGB", "FlateDecode",
        Deflate(raster.Samples), raster.Alpha is { } alpha ? Deflate(alpha) : null);

    /// <summary>Objects of its own in <paramref name="file"/>: the image and, if it is transparent somewhere, its soft mask (ISO 32000-1, 8.9.5).</summary>
    public PdfReference Write(IPdfObjects file)
    {
        var image = Dictionary(colours, filter);
        if (alpha is not null) image.Set("SMask", file.Add(new PdfStream(Dictionary("DeviceGray", "FlateDecode"), alpha)));
        return file.Add(new PdfStream(image, samples));
    }

    private static PdfImage Jpeg(ReadOnlyMemory<byte> file)
    {
        var header = JpegHeader.Read(file.Span);
        return new PdfImage(header.Width, header.Height, header.Components == 1 ? "DeviceGray" : "DeviceRGB", "DCTDecode", file.ToArray());
    }

    private PdfDictionary Dictionary(string colours, string filter) => new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Image")
        .Set("Width", Width).Set("Height", Height).Set("ColorSpace", colours).Set("BitsPerComponent", 8).Set("Filter", filter);

    private static byte[] Deflate(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(bytes);
        return packed.ToArray();
    }
}
