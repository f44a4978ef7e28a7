using System.Formats.Asn1;

namespace CuuLong.Pdf;

/// <summary>
/// What programs leave behind without a name, and in which nothing can be hidden: empty forms (poppler), a cross-reference beside a table
/// (PDFBox), the content of an appearance once more by itself (iText), lengths, and evidence that later evidence took the place of.
/// </summary>
/// <param name="shown">New and changed objects that have their place in the file.</param>
internal sealed class Leftovers(PdfDocument after, IEnumerable<int> shown)
{
    private const int MostOfXref = 4096, Deepest = 10;
    private static readonly HashSet<string> Evidence = ["Type", "Certs", "OCSPs", "CRLs", "VRI", "Cert", "OCSP", "CRL", "TU", "TS"];
    private readonly Lazy<List<ReadOnlyMemory<byte>>> appearances = new(() => [.. shown.Select(after.Load).OfType<PdfStream>().Where(s => s.Dictionary["Subtype"] is PdfName { Value: "Form" }).Select(s => s.Data)]);

    public bool Is(PdfObject value) => value is PdfInteger || (value is PdfStream part ? IsEmpty(part) || IsDer(part) || IsCopy(part) : IsEvidence(value, 0));

    /// <summary>Evidence, in which a program that looks for a packed document finds none: a ZIP may have anything before it.</summary>
    public bool IsAside(PdfStream part) => IsDer(part) && after.Decode(part).Span.IndexOf("PK\u0005\u0006"u8) < 0 && part.Data.Span.IndexOf("PK\u0005\u0006"u8) < 0;

    private static bool IsEmpty(PdfStream part) => part.Dictionary["Subtype"] is PdfName { Value: "Form" } ? part.Data.IsEmpty
        : part.Dictionary["Type"] is PdfName { Value: "XRef" } && part.Dictionary.Has("W") && part.Data.Length <= MostOfXref;

    private bool IsCopy(PdfStream part) => part.Dictionary.Keys.All(k => k is "Length" or "Filter") && appearances.Value.Any(a => a.Span.SequenceEqual(part.Data.Span));

    /// <summary>A dictionary of evidence, or a list or table of it; every stream below is DER.</summary>
    private bool IsEvidence(PdfObject value, int depth) => depth < Deepest && value switch
    {
        PdfDictionary table => table.All(e => (Evidence.Contains(e.Key) || IsPrint(e.Key)) && (e.Key is "Type" ? IsNamed(e.Value) : e.Key is "TU" ? e.Value is PdfString : IsEvidence(e.Value, depth + 1))),
        PdfArray list => list.All(item => IsEvidence(item, depth + 1)),
        PdfReference reference => after.Load(reference) is var found && (found is PdfStream part ? IsDer(part) : IsEvidence(found, depth + 1)),
        _ => false,
    };

    private static bool IsNamed(PdfObject type) => type is PdfName { Value: "DSS" or "VRI" };

    /// <summary>A signature's SHA-1, by which VRI keeps what belongs to it.</summary>
    private static bool IsPrint(string key) => key.Length == 40 && key.All(char.IsAsciiHexDigit);

    /// <summary>One SEQUENCE of ASN.1 from the first byte to the last: a certificate, a list, an answer.</summary>
    private bool IsDer(PdfStream part)
    {
        if (!part.Dictionary.Keys.All(k => k is "Length" or "Filter" or "Type")) return false;
        var data = after.Decode(part).Span;
        return AsnDecoder.TryReadEncodedValue(data, AsnEncodingRules.DER, out var tag, out _, out _, out var length) && tag.HasSameClassAndValue(Asn1Tag.Sequence) && tag.IsConstructed && length == data.Length;
    }
}
