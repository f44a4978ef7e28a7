namespace CuuLong.Pdf;

/// <summary>A field that a later revision adds: a signature's, of a name of its own, without actions.</summary>
internal static class NewField
{
    private static readonly HashSet<string> Allowed = ["Type", "Subtype", "FT", "T", "TU", "TM", "V", "F", "Ff", "Rect", "P", "AP", "AS", "MK", "Border", "BS", "DA", "DR", "Q", "M", "NM", "H", "Lock", "SV", "Kids", "Parent", "Contents", "C", "Lang", "StructParent"];

    public static void Check(ChangeSet changes, PdfObject item)
    {
        if (item is not PdfReference reference || !changes.IsFresh(reference.Number) || changes.After.Load(reference) is not PdfDictionary field)
        {
            changes.Forbid("field-added", "");
            return;
        }
        var name = changes.After.Get<PdfString>(field, "T")?.ToText() ?? "";
        if (changes.After.Get<PdfName>(field, "FT")?.Value != "Sig" || name == "" || field.Ambiguous || changes.After.Resolve(field["Parent"]) is not PdfNull || !Widget(changes, reference, field))
        {
            changes.Forbid("field-added", name);
            return;
        }
        changes.Explain(reference.Number);
        if (field["Kids"] is PdfReference list && changes.IsFresh(list.Number) && changes.After.Load(list) is PdfArray) changes.Explain(list.Number);
        var shown = IsShown(changes.After, field);
        foreach (var kid in changes.After.Get<PdfArray>(field, "Kids") ?? [])
        {
            if (kid is not PdfReference child || !changes.IsFresh(child.Number) || changes.After.Load(child) is not PdfDictionary widget || widget.Has("T") || widget.Has("Kids") || !reference.Equals(widget["Parent"] ?? reference) || !Widget(changes, child, widget)) changes.Forbid("field-added", name);
            else shown |= IsShown(changes.After, widget);
        }
        Value(changes, field["V"], name, shown);
    }

    /// <summary>One that only a page names: what was there already is compared as an annotation.</summary>
    public static void CheckUnlisted(ChangeSet changes, PdfField field)
    {
        if (field.Reference is not { } place || !changes.IsFresh(place.Number)) return;
        Check(changes, place);
        if (PdfFields.All(changes.After).Any(f => f.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))) changes.Forbid("field-name", field.Name);
    }

    /// <summary>Two fields of one name are one field to some readers, and the later hides the earlier.</summary>
    public static void CheckNames(ChangeSet changes)
    {
        var before = PdfFields.All(changes.Before).Select(f => f.Name).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Count(), StringComparer.OrdinalIgnoreCase);
        foreach (var name in PdfFields.All(changes.After).GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase))
            if (name.Count() > Math.Max(1, before.GetValueOrDefault(name.Key))) changes.Forbid("field-name", name.Key);
    }

    /// <summary>No value yet, or a signature; a value that leads nowhere would be a signature to one reader and none to another.</summary>
    /// <param name="shown">The field is drawn: then somebody must answer for what it shows. A time-stamp authority answers for nothing but a time.</param>
    public static void Value(ChangeSet changes, PdfObject? value, string name, bool shown)
    {
        changes.ExplainFresh(value);
        var signature = changes.After.Resolve(value) as PdfDictionary;
        if (value is not null && signature is null) changes.Forbid("field-added", name);
        var stamp = changes.After.Get<PdfName>(signature, "SubFilter")?.Value == "ETSI.RFC3161";
        if (shown && (stamp || signature is null)) changes.Allow(ChangeLevel.Hidden, "unsigned-appearance", name);
        changes.Allow(stamp ? ChangeLevel.Evidence : ChangeLevel.Signing, stamp ? "time-stamp" : "signature", name);
    }

    private static bool IsShown(PdfDocument document, PdfDictionary widget) => (widget.Has("AP") || widget.Has("MK")) && PdfBox.Read(document, widget["Rect"]) is { IsEmpty: false };

    private static bool Widget(ChangeSet changes, PdfReference reference, PdfDictionary widget)
    {
        if (widget.Keys.Any(k => !Allowed.Contains(k)) || (widget["P"] is PdfReference page && changes.IsFresh(page.Number))) return false;
        changes.Explain(reference.Number);
        changes.NewWidgets.Add(reference.Number);
        foreach (var (key, value) in widget)
            if (key is not ("V" or "Kids" or "Parent")) changes.ExplainFresh(value);
        return true;
    }
}
