using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;

namespace CuuLong.Reporting.Export.Docx;

/// <summary>Zips the parts of a document in a fixed order with a fixed time, so that the same document is the same bytes.</summary>
internal static class DocxPackage
{
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string HeaderId = "rId2";

    public static byte[] Write(OpenXmlElement document, OpenXmlElement styles, OpenXmlElement header)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" +
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
                $"<Override PartName=\"/word/document.xml\" ContentType=\"{Main}document.main+xml\"/>" +
                $"<Override PartName=\"/word/styles.xml\" ContentType=\"{Main}styles+xml\"/>" +
                $"<Override PartName=\"/word/header.xml\" ContentType=\"{Main}header+xml\"/></Types>");
            Add(zip, "_rels/.rels", Related(("rId1", "officeDocument", "word/document.xml")));
            Add(zip, "word/document.xml", document.OuterXml);
            Add(zip, "word/_rels/document.xml.rels", Related(("rId1", "styles", "styles.xml"), (HeaderId, "header", "header.xml")));
            Add(zip, "word/styles.xml", styles.OuterXml);
            Add(zip, "word/header.xml", header.OuterXml);
        }
        return buffer.ToArray();
    }

    private static string Related(params (string Id, string Type, string Target)[] parts) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        string.Concat(parts.Select(p => $"<Relationship Id=\"{p.Id}\" Type=\"{Relations}{p.Type}\" Target=\"{p.Target}\"/>")) + "</Relationships>";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }
}
