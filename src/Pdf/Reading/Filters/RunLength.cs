namespace CuuLong.Pdf;

internal static class RunLength
{
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> data, PdfBudget budget)
    {
        using var result = new PdfBuffer(data.Length * 2 + 16);
        for (var i = 0; i < data.Length && data[i] != 128;)
        {
            var length = data[i++];
            if (length < 128)
            {
                var count = Math.Min(length + 1, data.Length - i);
                result.Write(data.Slice(i, count));
                i += count;
                budget.Decoding(count);
            }
            else if (i < data.Length)
            {
                result.Fill(data[i++], 257 - length);
                budget.Decoding(257 - length);
            }
        }
        return result.ToArray();
    }
}
