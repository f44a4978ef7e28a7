namespace CuuLong.Pdf.Layout;

/// <summary>Squares on a grid as rectangles; neighbours of a row are one.</summary>
internal static class SquareRows
{
    public static void Write(PdfBuffer content, bool[,] dark, double left, double top, double size)
    {
        var (rows, columns, side) = (dark.GetLength(0), dark.GetLength(1), size / dark.GetLength(0));
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                if (!dark[r, c]) continue;
                var from = c;
                while (c + 1 < columns && dark[r, c + 1]) c++;
                foreach (var number in (ReadOnlySpan<double>)[left + from * side, top - (r + 1) * side, (c - from + 1) * side, side])
                {
                    ShortNumber.Write(content, number);
                    content.Write((byte)' ');
                }
                content.Write("re\n"u8);
            }
        content.Write("f\n"u8);
    }
}
