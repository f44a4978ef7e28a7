using System.Text;
using System.Xml;

namespace CuuLong.Signing.Xml;

/// <summary>
/// Exclusive XML Canonicalization 1.0 without comments, of a whole element; or Canonical XML 1.0, as others still sign by it. Documents with comments, processing instructions
/// or a DTD never come here (<see cref="StrictXml"/> refuses them), which leaves elements, attributes and text.
/// </summary>
internal static class ExclusiveC14N
{
    /// <param name="without">An element that is left out: the enveloped signature.</param>
    /// <param name="inclusive">Canonical XML 1.0: every namespace in scope, used or not, and xml:lang and the like from above.</param>
    public static byte[] Of(XmlElement element, XmlElement? without = null, bool inclusive = false)
    {
        var text = new StringBuilder(1024);
        Write(text, element, without, new Dictionary<string, string>(StringComparer.Ordinal), inclusive ? InheritedNodes.Of(element) : null);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder to, XmlElement element, XmlElement? without, Dictionary<string, string> rendered, InheritedNodes? inherited)
    {
        to.Append('<').Append(element.Name);
        var inScope = Namespaces(to, inherited is null ? Used(element) : inherited.Namespaces(element), rendered);
        foreach (var attribute in element.Attributes.Cast<XmlAttribute>().Where(a => !IsDeclaration(a)).Concat(inherited?.Attributes(element) ?? []).OrderBy(a => a.NamespaceURI, StringComparer.Ordinal).ThenBy(a => a.LocalName, StringComparer.Ordinal))
        {
            to.Append(' ').Append(attribute.Name).Append("=\"");
            Escape(to, attribute.Value, inAttribute: true);
            to.Append('"');
        }
        to.Append('>');
        foreach (XmlNode child in element.ChildNodes)
            if (child is XmlElement inner)
            {
                if (inner != without) Write(to, inner, without, inScope, inherited);
            }
            else Escape(to, child.Value ?? "", inAttribute: false);
        to.Append("</").Append(element.Name).Append('>');
    }

    private static SortedDictionary<string, string> Used(XmlElement element)
    {
        var used = new SortedDictionary<string, string>(StringComparer.Ordinal) { [element.Prefix] = element.NamespaceURI };
        foreach (XmlAttribute attribute in element.Attributes)
            if (!IsDeclaration(attribute) && attribute.Prefix.Length > 0) used[attribute.Prefix] = attribute.NamespaceURI;
        used.Remove("xml");
        return used;
    }

    /// <summary>A namespace is declared where it is wanted and not already declared the same above.</summary>
    private static Dictionary<string, string> Namespaces(StringBuilder to, SortedDictionary<string, string> used, Dictionary<string, string> rendered)
    {
        var inScope = rendered;
        foreach (var (prefix, name) in used)
        {
            if (rendered.GetValueOrDefault(prefix, "") == name && (prefix.Length == 0 || rendered.ContainsKey(prefix))) continue;
            if (inScope == rendered) inScope = new(rendered, StringComparer.Ordinal);
            inScope[prefix] = name;
            to.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"");
            Escape(to, name, inAttribute: true);
            to.Append('"');
        }
        return inScope;
    }

    internal static bool IsDeclaration(XmlAttribute attribute) => attribute.NamespaceURI == "http://www.w3.org/2000/xmlns/";

    private static void Escape(StringBuilder to, string text, bool inAttribute)
    {
        foreach (var c in text)
            _ = c switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' when !inAttribute => to.Append("&gt;"),
                '"' when inAttribute => to.Append("&quot;"),
                '\t' when inAttribute => to.Append("&#x9;"),
                '\n' when inAttribute => to.Append("&#xA;"),
                '\r' => to.Append("&#xD;"),
                _ => to.Append(c),
            };
    }
}
