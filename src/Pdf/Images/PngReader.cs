using System.Buffers.Binary;
using System.IO.Compression;

namespace CuuLong.Pdf.Images;

/// <summary>Reads PNG (ISO/IEC 15948): every colour type and depth, transparency, interlace. Bounded before anything is unpacked.</summary>
public static class PngReader
{
    /// <summary>A4 in 300 dots per inch is 8.7 million.</summary>
    public const int MostPixels = 16 << 20;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <exception cref="PdfException">Not a PNG, broken, or larger than <see cref="MostPixels"/>.</exception>
    public static Raster Read(ReadOnlyMemory<byte> file)
    {
        if (!Is(file.Span)) throw Broken("not a PNG file");
        PngHeader? header = null;
        byte[] palette = [], transparency = [];
        using var packed = new MemoryStream();
        foreach (var (type, at, length) in Chunks(file))
        {
            var body = file.Span.Slice(at, length);
            switch (type)
            {
                case 0x49484452: header = PngHeader.Read(body); break; // IHDR
                case 0x504C5445: palette = body.Length <= 768 ? body.ToArray() : throw Broken("the palette is too long"); break; // PLTE
                case 0x74524E53: transparency = body.Length <= 256 ? body.ToArray() : throw Broken("the transparency is too long"); break; // tRNS
                case 0x49444154: packed.Write(body); break; // IDAT
            }
        }
        if (header is null) throw Broken("the image has no header");
        packed.Position = 0;
        return Unpack(header, packed, palette, transparency);
    }

    private static List<(uint Type, int At, int Length)> Chunks(ReadOnlyMemory<byte> file)
    {
        var chunks = new List<(uint, int, int)>();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var (length, type) = (BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]), BinaryPrimitives.ReadUInt32BigEndian(file.Span[(at + 4)..]));
            if (length > file.Length - at - 12) throw Broken("a chunk ends outside of the file");
            if (chunks.Count == 100_000) throw new PdfException(PdfFault.TooLarge, "the image has too many chunks");
            chunks.Add((type, at + 8, (int)length));
            if (type == 0x49454E44) break; // IEND
            at += 12 + (int)length;
        }
        return chunks;
    }

    private static Raster Unpack(PngHeader header, Stream packed, byte[] palette, byte[] transparency)
    {
        var pixels = new PngPixels(header, palette, transparency);
        try
        {
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            foreach (var pass in header.Passes()) new PngRows(header, pass.Width).Read(zlib, pass.Height, (row, line) => pixels.Put(pass, row, line));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new PdfException(PdfFault.Broken, "the image data of the PNG is broken or ends too early", e);
        }
        return pixels.Done();
    }

    internal static PdfException Broken(string what) => new(PdfFault.Broken, "PNG: " + what);
}
