namespace CuuLong.Pdf.Images;

/// <summary>Undoes the row filters (ISO/IEC 15948, 9.2) and hands out the samples of each row, still packed in their depth.</summary>
internal sealed class PngRows(PngHeader header, int width)
{
    private readonly int step = Math.Max(1, header.Samples * header.Depth / 8), length = (int)(((long)width * header.Samples * header.Depth + 7) / 8);

    public void Read(Stream from, int rows, Action<int, byte[]> row)
    {
        byte[] above = new byte[length], line = new byte[length];
        for (var y = 0; y < rows; y++)
        {
            var filter = from.ReadByte();
            from.ReadExactly(line);
            Undo(filter, line, above);
            row(y, line);
            (above, line) = (line, above);
        }
    }

    private void Undo(int filter, byte[] line, byte[] above)
    {
        switch (filter)
        {
            case 0: return;
            case 1:
                for (var i = step; i < length; i++) line[i] += line[i - step];
                return;
            case 2:
                for (var i = 0; i < length; i++) line[i] += above[i];
                return;
            case 3:
                for (var i = 0; i < length; i++) line[i] += (byte)(((i < step ? 0 : line[i - step]) + above[i]) / 2);
                return;
            case 4:
                for (var i = 0; i < length; i++) line[i] += i < step ? above[i] : Paeth(line[i - step], above[i], above[i - step]);
                return;
            default: throw PngReader.Broken("a row names a filter that does not exist");
        }
    }

    private static byte Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return (byte)(a <= b && a <= c ? left : b <= c ? up : corner);
    }
}
