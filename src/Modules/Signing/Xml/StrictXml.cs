using System.Runtime.InteropServices;
using System.Xml;

namespace CuuLong.Signing.Xml;

/// <summary>
/// Reads XML of strangers into a tree that means one thing only: no DTD, nothing from outside, no comments and no processing
/// instructions (text split by them reads differently to different readers), no Id twice, bounded in size and depth.
/// </summary>
internal static class StrictXml
{
    public const int MostBytes = 64 << 20, MostDepth = 64, MostNodes = 250_000, MostAttributes = 256, MostNamespaces = 256;

    /// <summary>Null for what is not such XML.</summary>
    public static XmlDocument? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length is 0 or > MostBytes) return null;
        try
        {
            return WithinBounds(bytes) ? Load(bytes) : null;
        }
        catch (Exception wrong) when (wrong is XmlException or ArgumentException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Walks the whole text before anything is kept of it.</summary>
    private static bool WithinBounds(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Reader(bytes);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        // The tree finds its names by their local part alone: one name in thousands of namespaces would make it search for minutes.
        var namespaces = new HashSet<(string, string)>();
        for (var nodes = 0; reader.Read(); nodes++)
        {
            if (nodes > MostNodes || reader.Depth > MostDepth) return false;
            if (reader.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.DocumentType or XmlNodeType.EntityReference) return false;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.AttributeCount > MostAttributes || (nodes += reader.AttributeCount) > MostNodes) return false;
            while (reader.MoveToNextAttribute())
                if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/" && namespaces.Add((reader.LocalName, reader.Value)) && namespaces.Count > MostNamespaces) return false;
                else if (reader.LocalName.Equals("id", StringComparison.OrdinalIgnoreCase) && !ids.Add(reader.Value)) return false;
        }
        return true;
    }

    private static XmlDocument Load(ReadOnlyMemory<byte> bytes)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = Reader(bytes);
        document.Load(reader);
        return document;
    }

    private static XmlReader Reader(ReadOnlyMemory<byte> bytes) => XmlReader.Create(
        MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes, MaxCharactersFromEntities = 1024, CheckCharacters = true, CloseInput = true });
}
