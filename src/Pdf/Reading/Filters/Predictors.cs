namespace CuuLong.Pdf;

/// <summary>Rows written as differences: TIFF's (2) and PNG's (10 and above).</summary>
internal static class Predictors
{
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> data, Parameters with)
    {
        if (with.Predictor < 2) return data;
        if (with.Colors is < 1 or > 32 || with.Bits is not (1 or 2 or 4 or 8 or 16) || with.Columns < 1) throw new PdfException(PdfFault.Broken, "No predictor can be like this.");
        return with.Predictor == 2 ? Tiff(data.ToArray(), with) : Png(data.Span, with);
    }

    private static byte[] Png(ReadOnlySpan<byte> data, Parameters with)
    {
        int row = with.BytesPerRow, pixel = with.BytesPerPixel, rows = (data.Length + row) / (row + 1);
        var result = new byte[Math.Max(0, data.Length - rows)];
        Span<byte> above = new byte[Math.Min(row, Math.Max(data.Length, 1))];
        for (int from = 0, to = 0; from < data.Length;)
        {
            var kind = data[from++];
            var length = Math.Min(row, data.Length - from);
            var line = result.AsSpan(to, length);
            data.Slice(from, length).CopyTo(line);
            Line(kind, line, above, pixel);
            line.CopyTo(above);
            from += length;
            to += length;
        }
        return result;
    }

    private static void Line(byte kind, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        if (kind == 0) return;
        for (var i = 0; i < line.Length; i++)
        {
            int left = i >= pixel ? line[i - pixel] : 0, up = above[i], corner = i >= pixel ? above[i - pixel] : 0;
            line[i] += (byte)(kind switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new PdfException(PdfFault.Broken, "No such row filter."),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner, a = Math.Abs(guess - left), b = Math.Abs(guess - up), c = Math.Abs(guess - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] Tiff(byte[] data, Parameters with)
    {
        if (with.Bits != 8) throw new PdfException(PdfFault.Unsupported, "TIFF's predictor is undone for eight bits only.");
        for (var start = 0; start < data.Length; start += with.BytesPerRow)
            for (var i = start + with.Colors; i < Math.Min(data.Length, start + with.BytesPerRow); i++) data[i] += data[i - with.Colors];
        return data;
    }
}
