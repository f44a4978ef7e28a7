using System.Buffers.Binary;
using System.IO.Compression;

namespace CuuLong.Tests.Pdf;

/// <summary>Writes PNG of any kind from a function of the samples, each row with another filter.</summary>
internal static class PngMaker
{
    public delegate int Sample(int x, int y, int channel);

    public static byte[] Make(int width, int height, int depth, int kind, bool interlaced, Sample sample, byte[]? palette = null, byte[]? transparency = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)kind, interlaced ? (byte)1 : (byte)0);
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Chunk(file, "IHDR", header);
        if (palette is not null) Chunk(file, "PLTE", palette);
        if (transparency is not null) Chunk(file, "tRNS", transparency);
        var data = Packed(width, height, depth, kind, interlaced, sample);
        Chunk(file, "IDAT", data[..(data.Length / 2)]);
        Chunk(file, "IDAT", data[(data.Length / 2)..]);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Packed(int width, int height, int depth, int kind, bool interlaced, Sample sample)
    {
        var channels = kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        (int X, int Y, int Dx, int Dy)[] passes = interlaced ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] : [(0, 0, 1, 1)];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            foreach (var p in passes)
            {
                int columns = (width - p.X + p.Dx - 1) / p.Dx, rows = (height - p.Y + p.Dy - 1) / p.Dy;
                if (columns <= 0 || rows <= 0) continue;
                var step = Math.Max(1, channels * depth / 8);
                var above = new byte[(columns * channels * depth + 7) / 8];
                for (var row = 0; row < rows; row++)
                {
                    var line = new byte[above.Length];
                    for (var i = 0; i < columns * channels; i++) Put(line, i, depth, sample(p.X + i / channels * p.Dx, p.Y + row * p.Dy, i % channels));
                    zlib.WriteByte((byte)(row % 5));
                    zlib.Write(Filtered(line, above, step, row % 5));
                    above = line;
                }
            }
        return packed.ToArray();
    }

    private static byte[] Filtered(byte[] line, byte[] above, int step, int filter) => [.. line.Select((v, i) =>
    {
        int left = i < step ? 0 : line[i - step], up = above[i], corner = i < step ? 0 : above[i - step];
        var guess = left + up - corner;
        var paeth = new[] { left, up, corner }.MinBy(c => Math.Abs(guess - c));
        return (byte)(v - filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => paeth, _ => 0 });
    })];

    private static void Put(byte[] line, int index, int depth, int value)
    {
        if (depth == 16) BinaryPrimitives.WriteUInt16BigEndian(line.AsSpan(2 * index), (ushort)value);
        else line[index * depth / 8] |= (byte)(value << (8 - depth - index * depth % 8));
    }

    private static void Chunk(Stream to, string type, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        to.Write(number);
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. body];
        to.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        to.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ crc >> 1 : crc >> 1;
        }
        return ~crc;
    }
}
