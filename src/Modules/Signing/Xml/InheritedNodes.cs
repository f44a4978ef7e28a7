using System.Xml;

namespace CuuLong.Signing.Xml;

/// <summary>What Canonical XML 1.0 renders beside an element's own nodes: the namespaces declared on it, and for the topmost element those in scope and the xml: attributes from above (2.4).</summary>
internal sealed class InheritedNodes(XmlElement top, List<XmlElement> above)
{
    public static InheritedNodes Of(XmlElement top)
    {
        var above = new List<XmlElement>();
        for (var parent = top.ParentNode as XmlElement; parent is not null; parent = parent.ParentNode as XmlElement) above.Add(parent);
        return new(top, above);
    }

    public SortedDictionary<string, string> Namespaces(XmlElement element)
    {
        var declared = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var each in element == top ? above.Prepend(top) : [element])
            foreach (XmlAttribute attribute in each.Attributes)
                if (ExclusiveC14N.IsDeclaration(attribute)) declared.TryAdd(attribute.Prefix.Length == 0 ? "" : attribute.LocalName, attribute.Value);
        declared.Remove("xml");
        return declared;
    }

    public IEnumerable<XmlAttribute> Attributes(XmlElement element) => element != top ? []
        : above.SelectMany(a => a.Attributes.Cast<XmlAttribute>()).Where(a => a.Prefix == "xml" && !top.HasAttribute(a.Name)).DistinctBy(a => a.Name);
}
