using System.IO.Compression;
using System.Runtime.InteropServices;

namespace CuuLong.Pdf;

internal static class Flate
{
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> data, PdfBudget budget)
    {
        var source = MemoryMarshal.TryGetArray(data, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, false) : new MemoryStream(data.ToArray(), false);
        using var zlib = new ZLibStream(source, CompressionMode.Decompress);
        using var output = new PdfBuffer(Math.Clamp(data.Length * 4, 1024, 1 << 20));
        try
        {
            while (true)
            {
                var count = zlib.Read(output.GetSpan(1024));
                if (count == 0) return output.ToArray();
                output.Advance(count);
                budget.Decoding(count);
            }
        }
        catch (InvalidDataException e)
        {
            throw new PdfException(PdfFault.Broken, "A stream cannot be inflated.", e);
        }
    }
}
