namespace CuuLong.Pdf;

/// <summary>The form may get new signature fields; its other fields stay.</summary>
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
            // Where there is nothing but signatures that bring what they draw with, nothing is drawn by them.
            if (key is "DR" or "DA" or "NeedAppearances" && FormDefaults.IsIdle(changes.Before, key, isNew: !then.Has(key), redraws: changes.After.Resolve(now[key]) is PdfBoolean { Value: true })) changes.ExplainFresh(now[key]);
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
        // In any order: e-Szigno puts new fields before the others.
        var (stood, stands) = (before.OfType<PdfReference>().ToHashSet(), after.OfType<PdfReference>().ToHashSet());
        var others = new Queue<PdfObject>(after.Where(f => f is not PdfReference place || !stood.Contains(place)));
        if (after.OfType<PdfReference>().Count() > stands.Count) changes.Forbid("field-added", "");
        foreach (var field in before)
            if (field is PdfReference place && stands.Contains(place)) FieldComparison.Compare(changes, same, place, null, null, 0);
            else if (others.TryPeek(out var other) && same.Of(field, other)) others.Dequeue();
            else changes.Forbid("field-removed", "");
        var added = others.Count > 0;
        while (others.TryDequeue(out var field)) NewField.Check(changes, field);
        if (changes.NewWidgets.Count > 0 || added) NewField.CheckNames(changes);
    }
}
