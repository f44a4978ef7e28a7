namespace CuuLong.Pdf;

/// <summary>The form may get new signature fields at its end; its other fields stay.</summary>
internal static class FormComparison
{
    public static void Compare(ChangeSet changes, Sameness same, PdfObject? before, PdfObject? after)
    {
        if (before is null && after is null) return;
        var then = changes.Before.Resolve(before) as PdfDictionary ?? new PdfDictionary();
        if (changes.After.Resolve(after) is not PdfDictionary now || (now.Ambiguous && !then.Ambiguous))
        {
            changes.Forbid("form", "AcroForm");
            return;
        }
        if (after is PdfReference reference && reference.Equals(before)) changes.Explain(reference.Number);
        else changes.ExplainSole(before, after);
        var old = changes.Before.Resolve(then["Fields"]) as PdfArray ?? [];
        foreach (var key in then.Keys.Union(now.Keys))
        {
            if (key == "DR" && DefaultResources.Grew(changes, same, then[key], now[key])) continue;
            if (key is "Fields" or "SigFlags" || same.Of(then[key], now[key])) continue;
            // Where there is nothing but signatures, nothing is drawn by them.
            if ((key == "NeedAppearances" || (key is "DR" or "DA" && !then.Has(key))) && PdfFields.All(changes.Before).All(f => f.IsSignature)) changes.ExplainFresh(now[key]);
            // Defaults of the form can change how its other fields are drawn, or nothing at all: other producers touch them when they sign.
            else if (key is "DR" or "DA" or "NeedAppearances") Defaults(changes, key, now[key]);
            else changes.Forbid("form", key);
        }
        changes.ExplainSole(then["Fields"], now["Fields"]);
        Fields(changes, same, old, changes.After.Resolve(now["Fields"]) as PdfArray ?? []);
    }

    private static void Defaults(ChangeSet changes, string key, PdfObject? value)
    {
        changes.ExplainFresh(value);
        changes.Allow(ChangeLevel.Hidden, "form-defaults", key);
    }

    private static void Fields(ChangeSet changes, Sameness same, PdfArray before, PdfArray after)
    {
        if (after.Count < before.Count)
        {
            changes.Forbid("field-removed", "");
            return;
        }
        for (var i = 0; i < before.Count; i++)
        {
            if (before[i] is PdfReference a && after[i] is PdfReference b && a.Equals(b)) FieldComparison.Compare(changes, same, a, null, null, 0);
            else if (!same.Of(before[i], after[i])) changes.Forbid("field-removed", $"{i}");
        }
        for (var i = before.Count; i < after.Count; i++) NewField.Check(changes, after[i]);
        if (changes.NewWidgets.Count > 0 || after.Count > before.Count) NewField.CheckNames(changes);
    }
}
