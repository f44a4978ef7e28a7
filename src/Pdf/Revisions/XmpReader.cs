using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace CuuLong.Pdf;

/// <summary>The properties of an XMP packet, whichever of its spellings a program chose: as elements or attributes, in one description or several.</summary>
internal static class XmpReader
{
    public const string Core = "http://purl.org/dc/elements/1.1/", Basic = "http://ns.adobe.com/xap/1.0/", Managed = "http://ns.adobe.com/xap/1.0/mm/", Adobe = "http://ns.adobe.com/pdf/1.3/";

    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const int MostBytes = 1 << 20, Deepest = 32;

    /// <returns>Namespace and name, and all that is said below it; null for what is no such packet.</returns>
    public static Dictionary<string, string>? Read(PdfDocument document, PdfObject? metadata)
    {
        if (document.Resolve(metadata) is not PdfStream stream) return null;
        var bytes = document.Decode(stream);
        if (bytes.Length > MostBytes) return null;
        document.Budget.Scan(bytes.Length);
        try
        {
            var source = MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, false) : new MemoryStream(bytes.ToArray(), false);
            using var reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true, IgnoreProcessingInstructions = true });
            return Packet(reader);
        }
        catch (Exception wrong) when (wrong is XmlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Dictionary<string, string>? Packet(XmlReader reader)
    {
        var (found, property, inside, below) = (new Dictionary<string, StringBuilder>(), (StringBuilder?)null, false, 0);
        while (reader.Read())
        {
            if (reader.Depth > Deepest) return null;
            if (property is not null && reader.Depth <= below) property = null;
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                if (property is null) return null;
                property.Append(reader.Value.Trim());
            }
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (property is not null) Part(reader, property);
            else if (Is(reader, "Description")) (inside, _) = (true, Attributes(reader, found));
            else if (inside && reader.NamespaceURI != Rdf && reader.Depth > 1) (property, below) = (Of(found, reader.NamespaceURI + reader.LocalName), reader.Depth);
            else if (!Is(reader, "RDF") && !(reader.Depth == 0 && reader.LocalName == "xmpmeta")) return null;
        }
        return found.ToDictionary(f => f.Key, f => f.Value.ToString());
    }

    /// <summary>Inside a property: structures count, lists and the default language do not.</summary>
    private static void Part(XmlReader reader, StringBuilder property)
    {
        if (reader.NamespaceURI != Rdf) property.Append('<').Append(reader.NamespaceURI).Append(reader.LocalName).Append('>');
        else if (reader.LocalName == "li" && property.Length > 0) property.Append('|');
        while (reader.MoveToNextAttribute())
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns" && reader.Value != "x-default" && reader.Value != "Resource") property.Append('[').Append(reader.NamespaceURI).Append(reader.LocalName).Append('=').Append(reader.Value).Append(']');
        reader.MoveToElement();
    }

    private static bool Attributes(XmlReader reader, Dictionary<string, StringBuilder> found)
    {
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI != Rdf && reader.Prefix != "xmlns" && reader.Name != "xmlns") Of(found, reader.NamespaceURI + reader.LocalName).Append(reader.Value.Trim());
        return reader.MoveToElement();
    }

    private static StringBuilder Of(Dictionary<string, StringBuilder> found, string name) => found.TryGetValue(name, out var known) ? known : found[name] = new StringBuilder();

    private static bool Is(XmlReader reader, string name) => reader.NamespaceURI == Rdf && reader.LocalName == name;
}
