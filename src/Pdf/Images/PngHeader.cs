using System.Buffers.Binary;

namespace CuuLong.Pdf.Images;

/// <param name="Kind">0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, int Kind, bool Interlaced)
{
    /// <param name="X">First column, and <paramref name="StepX"/> from one to the next.</param>
    internal readonly record struct Pass(int X, int Y, int StepX, int StepY, int Width, int Height);

    public int Samples => Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public static PngHeader Read(ReadOnlySpan<byte> body)
    {
        if (body.Length < 13) throw PngReader.Broken("the header is too short");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        if (width == 0 || height == 0) throw PngReader.Broken("the image has no size");
        if ((ulong)width * height > PngReader.MostPixels) throw new PdfException(PdfFault.TooLarge, $"the image has more than {PngReader.MostPixels} pixels");
        int depth = body[8], kind = body[9];
        var allowed = kind switch { 0 => depth is 1 or 2 or 4 or 8 or 16, 3 => depth is 1 or 2 or 4 or 8, 2 or 4 or 6 => depth is 8 or 16, _ => false };
        if (!allowed || body[10] != 0 || body[11] != 0 || body[12] > 1) throw PngReader.Broken("the header names a kind of image that does not exist");
        return new PngHeader((int)width, (int)height, depth, kind, body[12] == 1);
    }

    /// <summary>One pass, or the seven of Adam7 that are not empty.</summary>
    public IEnumerable<Pass> Passes()
    {
        if (!Interlaced) return [new Pass(0, 0, 1, 1, Width, Height)];
        (int X, int Y, int Dx, int Dy)[] grid = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        return grid.Select(g => new Pass(g.X, g.Y, g.Dx, g.Dy, (Width - g.X + g.Dx - 1) / g.Dx, (Height - g.Y + g.Dy - 1) / g.Dy)).Where(p => p.Width > 0 && p.Height > 0);
    }
}
