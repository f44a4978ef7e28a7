namespace CuuLong.Pdf;

internal static class AsciiFilters
{
    public static ReadOnlyMemory<byte> Hex(ReadOnlySpan<byte> data, PdfBudget budget)
    {
        budget.Decoding(data.Length / 2);
        var result = new byte[data.Length / 2 + 1];
        int count = 0, high = -1;
        foreach (var b in data)
        {
            if (b == '>') break;
            if (Characters.IsWhite(b)) continue;
            var digit = Characters.Hex(b);
            if (digit < 0) throw new PdfException(PdfFault.Broken, "No hexadecimal stream.");
            if (high < 0) high = digit;
            else
            {
                result[count++] = (byte)(high << 4 | digit);
                high = -1;
            }
        }
        if (high >= 0) result[count++] = (byte)(high << 4);
        return result.AsMemory(0, count);
    }

    public static ReadOnlyMemory<byte> Base85(ReadOnlySpan<byte> data, PdfBudget budget)
    {
        using var result = new PdfBuffer(data.Length + 8);
        Span<byte> four = stackalloc byte[4];
        uint group = 0;
        var held = 0;
        foreach (var b in data)
        {
            if (b == '~') break;
            if (Characters.IsWhite(b)) continue;
            if (b == 'z' && held == 0)
            {
                result.Fill(0, 4);
                continue;
            }
            if (b is < (byte)'!' or > (byte)'u') throw new PdfException(PdfFault.Broken, "No base-85 stream.");
            group = unchecked(group * 85 + b - '!');
            if (++held < 5) continue;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(four, group);
            result.Write(four);
            (group, held) = (0, 0);
        }
        if (held == 1) throw new PdfException(PdfFault.Broken, "No base-85 stream.");
        if (held > 1)
        {
            for (var i = held; i < 5; i++) group = unchecked(group * 85 + 84);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(four, group);
            result.Write(four[..(held - 1)]);
        }
        budget.Decoding(result.Length);
        return result.ToArray();
    }
}
