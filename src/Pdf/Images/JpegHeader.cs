using System.Buffers.Binary;

namespace CuuLong.Pdf.Images;

/// <summary>Size and colours of a JPEG; its data goes into a PDF as it is (DCTDecode).</summary>
internal readonly record struct JpegHeader(int Width, int Height, int Components)
{
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static JpegHeader Read(ReadOnlySpan<byte> file)
    {
        if (!Is(file)) throw Broken("not a JPEG file");
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF) throw Broken("a marker is missing");
            var marker = file[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }
            if (marker is 0xD9 or 0xDA) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) throw Broken("a segment ends outside of the file");
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC) return Frame(marker, file.Slice(at + 4, length - 2));
            at += 2 + length;
        }
        throw Broken("the frame header is missing");
    }

    private static JpegHeader Frame(byte marker, ReadOnlySpan<byte> body)
    {
        if (marker > 0xC2) throw new PdfException(PdfFault.Unsupported, "JPEG: only baseline and progressive images can be embedded");
        if (body.Length < 6 || body[0] != 8) throw Broken("the frame header is broken");
        var (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]), (int)body[5]);
        if (width == 0 || height == 0) throw Broken("the image has no size");
        if (components is not (1 or 3)) throw new PdfException(PdfFault.Unsupported, "JPEG: only grey and RGB images fit the colours of PDF/A with an RGB profile");
        return new JpegHeader(width, height, components);
    }

    private static PdfException Broken(string what) => new(PdfFault.Broken, "JPEG: " + what);
}
