namespace CuuLong.Pdf;

/// <summary>What stands in a signature field (12.8.1), as the revision says; nothing of it is verified.</summary>
public sealed class SignatureValue
{
    private readonly PdfDocument document;
    private readonly PdfDictionary dictionary;
    private IReadOnlyList<FieldLock>? locks;

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
    public int? Certifies => Transforms("DocMDP").FirstOrDefault() is { } found ? (int)Math.Clamp((document.Get<PdfInteger>(document.Get<PdfDictionary>(found, "TransformParams"), "P"))?.Value ?? 2, 1, 3) : null;

    /// <summary>Least that may follow: /P of its certification or of the lock of its field (ISO 32000-2, 12.7.5.5); null when it says nothing.</summary>
    public int? Permits => Lock is { } held && document.Get<PdfInteger>(held, "P") is { } p ? (int)Math.Clamp(Math.Min(p.Value, Certifies ?? 3), 1, 3) : Certifies;

    /// <summary>The fields that it locks.</summary>
    public IReadOnlyList<FieldLock> Locks => locks ??= [.. Transforms("FieldMDP").Select(r => FieldLock.Read(document, document.Get<PdfDictionary>(r, "TransformParams")) ?? new FieldLock("All", []))
        .Concat(FieldLock.Read(document, Lock) is { } own ? [own] : [])];

    /// <summary>The signed fields of a revision: those of the form in its order, then those that only a page names.</summary>
    public static IReadOnlyList<SignatureValue> All(PdfDocument document) => Of(document, UnlistedSignatures.AndListed(document));

    /// <param name="fields">Of that revision, those that only a page names among them.</param>
    public static IReadOnlyList<SignatureValue> Of(PdfDocument document, IReadOnlyList<PdfField> fields) =>
        [.. fields.Where(f => f.IsSignature).Select(f => (Field: f, Value: document.Get<PdfDictionary>(f.Dictionary, "V"))).Where(f => f.Value is not null).Select(f => new SignatureValue(document, f.Field, f.Value!))];

    private PdfDictionary? Lock => document.Get<PdfDictionary>(Field.Dictionary, "Lock");

    private IEnumerable<PdfDictionary> Transforms(string method) =>
        (document.Get<PdfArray>(dictionary, "Reference") ?? []).Select(document.Resolve).OfType<PdfDictionary>().Where(r => document.Get<PdfName>(r, "TransformMethod")?.Value == method);
}
