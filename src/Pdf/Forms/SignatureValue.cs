namespace CuuLong.Pdf;

/// <summary>What stands in a signature field (12.8.1), as the revision says; nothing of it is verified.</summary>
public sealed class SignatureValue
{
    private readonly PdfDocument document;
    private readonly PdfDictionary dictionary;

    private SignatureValue(PdfDocument document, PdfField field, PdfDictionary dictionary) => (this.document, Field, this.dictionary) = (document, field, dictionary);

    public PdfField Field { get; }

    public string SubFilter => document.Get<PdfName>(dictionary, "SubFilter")?.Value ?? "";

    public bool IsTimestamp => SubFilter == "ETSI.RFC3161";

    /// <summary>Null when there is none; its place is known when it stands in the file itself.</summary>
    public PdfString? Contents => dictionary["Contents"] as PdfString;

    /// <summary>The four numbers, or null for any other list.</summary>
    public (long First, long HoleStart, long HoleEnd, long After)? Range =>
        dictionary["ByteRange"] is PdfArray { Count: 4 } a && a[0] is PdfInteger p && a[1] is PdfInteger q && a[2] is PdfInteger r && a[3] is PdfInteger s ? (p.Value, q.Value, r.Value, s.Value) : null;

    /// <summary>The time that the signer claims.</summary>
    public DateTimeOffset? Claimed => document.Get<PdfString>(dictionary, "M") is { } date ? PdfDate.Read(date.ToText()) : null;

    public string? Reason => document.Get<PdfString>(dictionary, "Reason")?.ToText();

    /// <summary>A key stands twice in it.</summary>
    public bool IsAmbiguous => dictionary.Ambiguous;

    /// <summary>1 to 3 when it certifies the file (DocMDP); 2 when it does not say which.</summary>
    public int? Certifies => Transform("DocMDP") is { } found ? (int)Math.Clamp((document.Get<PdfInteger>(document.Get<PdfDictionary>(found, "TransformParams"), "P"))?.Value ?? 2, 1, 3) : null;

    /// <summary>It locks some fields (FieldMDP).</summary>
    public bool Locks => Transform("FieldMDP") is not null;

    /// <summary>The signed fields of a revision in the order of the form.</summary>
    public static IReadOnlyList<SignatureValue> All(PdfDocument document) =>
        [.. PdfFields.All(document).Where(f => f.IsSignature && document.Get<PdfDictionary>(f.Dictionary, "V") is not null).Select(f => new SignatureValue(document, f, document.Get<PdfDictionary>(f.Dictionary, "V")!))];

    private PdfDictionary? Transform(string method) =>
        document.Get<PdfArray>(dictionary, "Reference")?.Select(r => document.Resolve(r) as PdfDictionary).FirstOrDefault(r => document.Get<PdfName>(r, "TransformMethod")?.Value == method);
}
