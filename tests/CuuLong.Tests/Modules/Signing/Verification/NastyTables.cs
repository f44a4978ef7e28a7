using System.Text;
using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Cross-references and object streams that pack much into little.</summary>
internal static class NastyTables
{
    public static PdfStream Flate(byte[] content) => PdfStream.Flate(new PdfDictionary(), content, System.IO.Compression.CompressionLevel.Fastest);

    /// <summary>Cross-reference streams of a few kilobytes, each with as many rows.</summary>
    public static byte[] Rows(int rows, int sections)
    {
        var file = new MemoryStream();
        file.Write("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"u8);
        var content = new byte[rows * 6];
        for (var i = 0; i < rows; i++) (content[i * 6], content[i * 6 + 4]) = (1, 9);
        for (var (i, last) = (0, 0L); i < sections; i++)
        {
            var packed = Flate(content).Data;
            var at = file.Length;
            var previous = i == 0 ? "" : $"/Prev {last}";
            file.Write(Forger.Bytes($"9 0 obj\n<</Type/XRef/Size {rows * (i + 2)}/Index[{rows * i} {rows}]/W[1 4 1]/Root 1 0 R{previous}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"));
            file.Write(packed.Span);
            file.Write(Forger.Bytes("\nendstream\nendobj\n"));
            last = at;
            if (i == sections - 1) file.Write(Forger.Bytes($"startxref\n{last}\n%%EOF\n"));
        }
        return file.ToArray();
    }

    /// <summary>One object stream with as many objects, each named by the table.</summary>
    public static byte[] Packed(int count, string each)
    {
        var index = new StringBuilder();
        for (var i = 0; i < count; i++) index.Append(i + 10).Append(' ').Append(i * each.Length).Append(' ');
        var first = index.Length;
        for (var i = 0; i < count; i++) index.Append(each);
        var packed = Flate(Encoding.ASCII.GetBytes(index.ToString())).Data;
        var file = new MemoryStream();
        file.Write("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"u8);
        var container = (int)file.Length;
        file.Write(Forger.Bytes($"3 0 obj\n<</Type/ObjStm/N {count}/First {first}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"));
        file.Write(packed.Span);
        file.Write("\nendstream\nendobj\n"u8);
        var rows = new byte[7 * (count + 4)];
        void Row(int at, int kind, int second, int third) => (rows[at * 7], rows[at * 7 + 1], rows[at * 7 + 2], rows[at * 7 + 3], rows[at * 7 + 4], rows[at * 7 + 5], rows[at * 7 + 6]) = ((byte)kind, (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)(third >> 16), (byte)(third >> 8), (byte)third);
        Row(1, 1, 9, 0);
        Row(2, 1, 9 + 46, 0);
        Row(3, 1, container, 0);
        for (var i = 0; i < count; i++) Row(i + 4, 2, 3, i);
        var table = Flate(rows).Data;
        var at = file.Length;
        file.Write(Forger.Bytes($"4 0 obj\n<</Type/XRef/Size {count + 10}/Index[0 4 10 {count}]/W[1 3 3]/Root 1 0 R/Filter/FlateDecode/Length {table.Length}>>\nstream\n"));
        file.Write(table.Span);
        file.Write(Forger.Bytes($"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n"));
        return file.ToArray();
    }
}
