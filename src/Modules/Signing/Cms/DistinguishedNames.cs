using System.Formats.Asn1;
using System.Text;

namespace CuuLong.Signing.Cms;

/// <summary>
/// Whether two encoded names name the same (RFC 5280, 7.1): the kind of string, the case and runs of white space decide nothing. It only finds the
/// issuer; that it is the issuer is proven by its key.
/// </summary>
internal static class DistinguishedNames
{
    /// <summary>Longer ones are compared byte by byte.</summary>
    private const int MostBytes = 4 << 10;

    private static readonly UniversalTagNumber[] Texts =
        [UniversalTagNumber.UTF8String, UniversalTagNumber.PrintableString, UniversalTagNumber.IA5String, UniversalTagNumber.T61String, UniversalTagNumber.BMPString];

    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one.SequenceEqual(other) || Key(one) == Key(other);

    /// <summary>The same for names that are the same.</summary>
    public static string Key(ReadOnlySpan<byte> name) => (name.Length <= MostBytes ? Folded(name) : null) ?? Convert.ToHexString(name);

    /// <summary>Null for what is no name.</summary>
    private static string? Folded(ReadOnlySpan<byte> name)
    {
        try
        {
            var parts = new List<string>();
            Asn.Each(Asn.Reader(name.ToArray()).ReadSequence(), relative => parts.Add(string.Join('\u0001', Attributes(relative.ReadSetOf()).Order(StringComparer.Ordinal))));
            return string.Join('\u0002', parts);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return null;
        }
    }

    private static List<string> Attributes(AsnReader set)
    {
        var attributes = new List<string>();
        Asn.Each(set, each =>
        {
            var attribute = each.ReadSequence();
            attributes.Add(attribute.ReadObjectIdentifier() + '=' + Value(attribute));
        });
        return attributes;
    }

    private static string Value(AsnReader attribute)
    {
        if (!Texts.Any(attribute.Next)) return '#' + Convert.ToHexString(attribute.ReadEncodedValue().Span);
        var text = attribute.ReadCharacterString((UniversalTagNumber)attribute.PeekTag().TagValue).Normalize(NormalizationForm.FormKC).ToUpperInvariant().Normalize(NormalizationForm.FormKC);
        // A control character would end the part early.
        return string.Join(' ', text.Replace('\u0001', ' ').Replace('\u0002', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
