using System.Security.Cryptography;
using System.Xml;

namespace CuuLong.Signing.Xml;

/// <summary>
/// Exclusive XML Canonicalization 1.0 without comments, of a whole element; or Canonical XML 1.0, as others still sign by it. Documents with comments, processing instructions
/// or a DTD never come here (<see cref="StrictXml"/> refuses them), which leaves elements, attributes and text.
/// </summary>
internal sealed class ExclusiveC14N
{
    private readonly CanonicalText to;
    private readonly XmlElement? without;
    private readonly InheritedNodes? inherited;

    /// <summary>What is declared where the writing stands.</summary>
    private readonly Dictionary<string, string> rendered = new(StringComparer.Ordinal);

    private ExclusiveC14N(CanonicalText to, XmlElement element, XmlElement? without, bool inclusive) =>
        (this.to, this.without, inherited) = (to, without, inclusive ? InheritedNodes.Of(element) : null);

    /// <param name="without">An element that is left out: the enveloped signature.</param>
    /// <param name="inclusive">Canonical XML 1.0: every namespace in scope, used or not, and xml:lang and the like from above.</param>
    public static byte[] Of(XmlElement element, XmlElement? without = null, bool inclusive = false)
    {
        using var bytes = new MemoryStream();
        Write(bytes.Write, element, without, inclusive);
        return bytes.ToArray();
    }

    /// <summary>The digest of <see cref="Of"/>, whose text is never put together.</summary>
    public static byte[] Hash(HashAlgorithmName hash, XmlElement element, XmlElement? without = null, bool inclusive = false)
    {
        using var sum = IncrementalHash.CreateHash(hash);
        Write(sum.AppendData, element, without, inclusive);
        return sum.GetHashAndReset();
    }

    internal static bool IsDeclaration(XmlAttribute attribute) => attribute.NamespaceURI == "http://www.w3.org/2000/xmlns/";

    private static void Write(CanonicalText.Take take, XmlElement element, XmlElement? without, bool inclusive)
    {
        var text = new CanonicalText(take);
        new ExclusiveC14N(text, element, without, inclusive).Write(element);
        text.Flush();
    }

    private void Write(XmlElement element)
    {
        to.Append("<").Append(element.Name);
        var above = Namespaces(inherited is null ? Used(element) : inherited.Namespaces(element));
        foreach (var attribute in element.Attributes.Cast<XmlAttribute>().Where(a => !IsDeclaration(a)).Concat(inherited?.Attributes(element) ?? []).OrderBy(a => a.NamespaceURI, StringComparer.Ordinal).ThenBy(a => a.LocalName, StringComparer.Ordinal))
            to.Append(" ").Append(attribute.Name).Append("=\"").Attribute(attribute.Value).Append("\"");
        to.Append(">");
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
            if (child is not XmlElement inner) to.Text(child.Value ?? "");
            else if (inner != without) Write(inner);
        to.Append("</").Append(element.Name).Append(">");
        foreach (var (prefix, name) in above ?? [])
            if (name is null) rendered.Remove(prefix);
            else rendered[prefix] = name;
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
    /// <returns>What the prefixes that are declared here meant above, null for nothing.</returns>
    private List<(string Prefix, string? Name)>? Namespaces(SortedDictionary<string, string> used)
    {
        List<(string, string?)>? above = null;
        foreach (var (prefix, name) in used)
        {
            var known = rendered.GetValueOrDefault(prefix);
            if ((known ?? "") == name && (prefix.Length == 0 || known is not null)) continue;
            (above ??= []).Add((prefix, known));
            rendered[prefix] = name;
            to.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"").Attribute(name).Append("\"");
        }
        return above;
    }
}
