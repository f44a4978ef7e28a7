using System.Globalization;
using System.Security;
using System.Text;

namespace CuuLong.Pdf.Layout;

/// <summary>The metadata packet: the same as /Info, and the claim of PDF/A-2b (ISO 19005-2, 6.6).</summary>
internal static class Xmp
{
    public static PdfStream Stream(DocumentInfo info)
    {
        var at = info.Created.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var xml = new StringBuilder(1600);
        xml.Append("""
            <?xpacket begin="﻿" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>

            """);
        xml.Append(CultureInfo.InvariantCulture, $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Clean(info.Title)}</rdf:li></rdf:Alt></dc:title>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<dc:language><rdf:Bag><rdf:li>{Clean(info.Language)}</rdf:li></rdf:Bag></dc:language>\n");
        if (info.Author.Length > 0) xml.Append(CultureInfo.InvariantCulture, $"<dc:creator><rdf:Seq><rdf:li>{Clean(info.Author)}</rdf:li></rdf:Seq></dc:creator>\n");
        if (info.Subject.Length > 0) xml.Append(CultureInfo.InvariantCulture, $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Clean(info.Subject)}</rdf:li></rdf:Alt></dc:description>\n");
        if (info.Keywords.Length > 0) xml.Append(CultureInfo.InvariantCulture, $"<pdf:Keywords>{Clean(info.Keywords)}</pdf:Keywords>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<xmp:CreatorTool>{Clean(info.Creator)}</xmp:CreatorTool><xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<pdf:Producer>{DocumentInfo.Producer}</pdf:Producer>\n</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
        return new PdfStream(new PdfDictionary().Set("Type", "Metadata").Set("Subtype", "XML"), Encoding.UTF8.GetBytes(xml.ToString()));
    }

    private static string Clean(string text) => SecurityElement.Escape(new string([.. text.Where(c => c >= ' ' && c is not ('\uFFFE' or '\uFFFF'))]));
}
