using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Pdf;

/// <summary>Files whose cross-reference sections no writer here makes: written letter by letter.</summary>
internal static class HandMade
{
    private static readonly string[] Objects =
    [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length 46>>\nstream\nBT /F1 14 Tf 90 700 Td (So 12/QD-UBND) Tj ET   \nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ];

    public static byte[] XrefStream()
    {
        var (text, offsets) = Body();
        offsets.Add(text.Length);
        var rows = offsets.SelectMany((offset, n) => Row(n == 0 ? 0 : 1, offset, n == 0 ? 255 : 0)).ToArray();
        text.Append($"6 0 obj\n<</Type/XRef/Size 7/W[1 4 1]/Root 1 0 R/ID[<AA><AA>]/Length {rows.Length}>>\nstream\n");
        return End(text, rows, $"\nendstream\nendobj\nstartxref\n{offsets[6]}\n%%EOF\n");
    }

    /// <summary>The font is hidden in an object stream that only the /XRefStm names.</summary>
    public static byte[] Hybrid()
    {
        var (text, offsets) = Body(4);
        offsets.Add(0);
        var packed = "5 0 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
        offsets.Add(text.Length);
        text.Append($"6 0 obj\n<</Type/ObjStm/N 1/First 4/Length {packed.Length}>>\nstream\n{packed}\nendstream\nendobj\n");
        offsets.Add(text.Length);
        byte[] rows = [.. Row(2, 6, 0), .. Row(1, offsets[6], 0), .. Row(1, offsets[7], 0)];
        text.Append($"7 0 obj\n<</Type/XRef/Size 8/Index[5 3]/W[1 4 1]/Root 1 0 R/Length {rows.Length}/Filter/ASCIIHexDecode>>\nstream\n".Replace($"/Length {rows.Length}", $"/Length {rows.Length * 2}"));
        text.Append(Convert.ToHexString(rows)).Append("\nendstream\nendobj\n");
        var table = text.Length;
        text.Append("xref\n0 8\n0000000005 65535 f \n");
        foreach (var n in Enumerable.Range(1, 7)) text.Append(n == 5 ? "0000000000 00000 f \n" : $"{offsets[n]:0000000000} 00000 n \n");
        text.Append($"trailer\n<</Size 8/Root 1 0 R/XRefStm {offsets[7]}/ID[<AA><AA>]>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>A file with one more revision: its document information is replaced.</summary>
    public static byte[] Updated(byte[] file)
    {
        var document = PdfDocument.Open(file);
        var info = (PdfReference)document.Trailer["Info"]!;
        var body = $"{info.Number} 0 obj\n<</Producer(Another)>>\nendobj\n";
        var update = $"{body}xref\n{info.Number} 1\n{file.Length:0000000000} 00000 n \ntrailer\n<</Size {document.Size}/Root {document.Root}/Info {info}/Prev {document.StartXref}/ID {document.Trailer["ID"]}>>\nstartxref\n{file.Length + body.Length}\n%%EOF\n";
        return [.. file, .. Encoding.ASCII.GetBytes(update)];
    }

    private static (StringBuilder Text, List<int> Offsets) Body(int count = 5)
    {
        var text = new StringBuilder("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new List<int> { 0 };
        foreach (var body in Objects.Take(count))
        {
            offsets.Add(text.Length);
            text.Append($"{offsets.Count - 1} 0 obj\n{body}\nendobj\n");
        }
        return (text, offsets);
    }

    private static byte[] Row(int kind, int second, int third) => [(byte)kind, (byte)(second >> 24), (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)third];

    private static byte[] End(StringBuilder text, byte[] rows, string end) => [.. Encoding.Latin1.GetBytes(text.ToString()), .. rows, .. Encoding.Latin1.GetBytes(end)];
}
