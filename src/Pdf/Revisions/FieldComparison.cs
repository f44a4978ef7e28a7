namespace CuuLong.Pdf;

/// <summary>A field that was there before.</summary>
internal static class FieldComparison
{
    private static readonly string[] Signed = ["V", "AP", "AS", "F", "MK", "DA", "M"], Filled = ["V", "AP", "AS", "M", "I", "RV", "MK"];

    public static void Compare(ChangeSet changes, Sameness same, PdfReference reference, string? type, int depth)
    {
        if (depth > 32 || changes.Before.Load(reference) is not PdfDictionary then || changes.After.Load(reference) is not PdfDictionary now) return;
        type = changes.Before.Get<PdfName>(then, "FT")?.Value ?? type;
        if (changes.IsChanged(reference.Number)) Changed(changes, same, reference, type, then, now);
        if (changes.Before.Get<PdfArray>(then, "Kids") is not { } kids) return;
        foreach (var kid in kids)
            if (kid is PdfReference child) Compare(changes, same, child, type, depth + 1);
    }

    private static void Changed(ChangeSet changes, Sameness same, PdfReference reference, string? type, PdfDictionary then, PdfDictionary now)
    {
        var name = changes.Before.Get<PdfString>(then, "T")?.ToText() ?? $"{reference.Number}";
        var signing = type == "Sig" && !IsSigned(changes.Before, then) && !now.Ambiguous;
        if (signing && same.Except(then, now, Signed))
        {
            changes.Explain(reference.Number);
            if (now["V"] is { } value && !(value is PdfReference r && changes.IsFresh(r.Number))) changes.Forbid("field-changed", name);
            NewField.Value(changes, now["V"], name);
            changes.ExplainFresh(now["AP"]);
            changes.ExplainFresh(now["MK"]);
        }
        else if (type != "Sig" && !now.Ambiguous && same.Except(then, now, Filled))
        {
            changes.Explain(reference.Number);
            foreach (var key in Filled) changes.ExplainFresh(now[key]);
            if (!same.Of(then, now)) changes.Allow(ChangeLevel.Filling, "field-filled", name);
        }
        else if (!same.Of(then, now))
        {
            changes.Explain(reference.Number);
            changes.Forbid(type == "Sig" ? "signed-field-changed" : "field-changed", name);
        }
    }

    /// <summary>A widget apart from its field is signed when the field is.</summary>
    private static bool IsSigned(PdfDocument document, PdfDictionary field) =>
        field.Has("V") || (!field.Has("T") && document.Get<PdfDictionary>(field, "Parent")?.Has("V") == true);
}
