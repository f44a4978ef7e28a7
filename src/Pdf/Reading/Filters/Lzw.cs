namespace CuuLong.Pdf;

/// <summary>Codes of 9 to 12 bits, high bit first (7.4.4.2). A code is remembered as a place in what was written already.</summary>
internal static class Lzw
{
    private const int Clear = 256, End = 257, Most = 4096;

    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> data, int earlyChange, PdfBudget budget)
    {
        using var result = new PdfBuffer(data.Length * 3 + 16);
        var table = new (int Start, int Length)[Most];
        int next = 258, width = 9, bits = 0, held = 0;
        (int Start, int Length) last = default;
        foreach (var b in data)
        {
            bits = (bits << 8 | b) & 0xFFFFFF;
            held += 8;
            if (held < width) continue;
            held -= width;
            var code = bits >> held & (1 << width) - 1;
            if (code == End) break;
            if (code == Clear)
            {
                (next, width, last) = (258, 9, default);
                continue;
            }
            if (code > next || (code > 255 && code == next && next == Most) || (code == next && last.Length == 0)) throw new PdfException(PdfFault.Broken, "No LZW stream.");
            var start = result.Length;
            if (code < 256) result.Write((byte)code);
            else Repeat(result, code < next ? table[code] : (last.Start, last.Length + 1));
            if (last.Length > 0 && next < Most) table[next++] = (last.Start, last.Length + 1);
            last = (start, result.Length - start);
            budget.Decoding(last.Length);
            width = next + earlyChange >= 2048 ? 12 : next + earlyChange >= 1024 ? 11 : next + earlyChange >= 512 ? 10 : 9;
        }
        return result.ToArray();
    }

    private static void Repeat(PdfBuffer result, (int Start, int Length) source)
    {
        for (var i = 0; i < source.Length; i++) result.Write(result.Written[source.Start + i]);
    }
}
