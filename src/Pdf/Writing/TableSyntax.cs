using System.Buffers.Text;

namespace CuuLong.Pdf;

internal static class TableSyntax
{
    /// <summary>One entry of a cross-reference table: twenty bytes (7.5.4).</summary>
    public static void Entry(PdfBuffer to, long offset, int generation, char kind)
    {
        var room = to.GetSpan(20)[..20];
        Utf8Formatter.TryFormat(offset, room, out _, new('D', 10));
        room[10] = (byte)' ';
        Utf8Formatter.TryFormat(generation, room[11..], out _, new('D', 5));
        room[16] = (byte)' ';
        room[17] = (byte)kind;
        room[18] = (byte)' ';
        room[19] = (byte)'\n';
        to.Advance(20);
    }
}
