using System.IO.Compression;
using System.Text;
using CuuLong.Documents.Model;

namespace CuuLong.Documents.Templates;

/// <param name="Parent">The body above, upper left; empty for the province's own.</param>
internal sealed record TemplateFacts(string Parent, string Agency, string Notation, DocumentType Type, string TypeName, string Subject, string SignerTitle, string Signer);

/// <summary>
/// A .docx laid out after NĐ 30/2020, Phụ lục I and III (công văn as Mẫu 1.5, the rest as Mẫu 1.4): A4, Times New Roman,
/// margins 20/20/30/15 mm, boxes 1 to 9. The number and the day stay open until the clerk gives them.
/// </summary>
internal static class DraftTemplate
{
    public static byte[] Build(TemplateFacts facts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", DocxParts.ContentTypes);
            Write(zip, "_rels/.rels", DocxParts.Relations);
            Write(zip, "word/document.xml", DocxParts.Document(Body(facts)));
        }
        return file.ToArray();
    }

    private static string Body(TemplateFacts f)
    {
        var letter = f.Type.Code == DocumentType.Letter;
        var text = new StringBuilder();
        text.Append(DocxParts.Columns(
            [DocxParts.Line(f.Parent.ToUpperInvariant(), 26), DocxParts.Line(f.Agency.ToUpperInvariant(), 26, bold: true), DocxParts.Line(Number(f), 26),
                .. letter ? new[] { DocxParts.Line($"V/v {f.Subject}", 24) } : []],
            [DocxParts.Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, bold: true), DocxParts.Line("Độc lập - Tự do - Hạnh phúc", 28, bold: true),
                DocxParts.Line("…, ngày … tháng … năm …", 28, italic: true)]));
        if (letter) text.Append(DocxParts.Line("Kính gửi: …", 28));
        else
        {
            text.Append(DocxParts.Line(f.TypeName.ToUpperInvariant(), 28, bold: true));
            text.Append(DocxParts.Line(f.Subject, 28, bold: true));
        }
        text.Append(DocxParts.Paragraph("[Nội dung văn bản]", 28)).Append(DocxParts.Paragraph("…/.", 28));
        text.Append(DocxParts.Columns(
            [DocxParts.Left("Nơi nhận:", 24, bold: true, italic: true), DocxParts.Left("- Như trên;", 22), DocxParts.Left("- Lưu: VT.", 22)],
            [DocxParts.Line(f.SignerTitle.ToUpperInvariant(), 28, bold: true), DocxParts.Line("", 28), DocxParts.Line("", 28), DocxParts.Line("", 28), DocxParts.Line(f.Signer, 28, bold: true)]));
        return text.ToString();
    }

    private static string Number(TemplateFacts f) => f.Type.InNotation.Length > 0 ? $"Số:      /{f.Type.InNotation}-{f.Notation}" : $"Số:      /{f.Notation}";

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write(content);
    }
}
