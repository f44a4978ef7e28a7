namespace CuuLong.Pdf;

/// <summary>/DR of a form (12.7.2): a program that fills fields adds fonts to it. What it had stays.</summary>
internal static class DefaultResources
{
    /// <returns>False when there was none, or something of it is gone or other than it was.</returns>
    public static bool Grew(ChangeSet changes, Sameness same, PdfObject? before, PdfObject? after)
    {
        var places = new List<PdfReference>();
        if (before is null || !Holds(changes, same, before, after, places, 0)) return false;
        var touched = places.Where(p => changes.IsChanged(p.Number) || changes.IsFresh(p.Number)).ToList();
        foreach (var place in touched) changes.Explain(place.Number);
        changes.ExplainFresh(after);
        foreach (var place in touched) Below(changes, place);
        if (AwaitedNames.Meet(changes, before, after)) changes.Allow(ChangeLevel.Hidden, "form-defaults", "DR");
        else if (touched.Count > 0) changes.Allow(ChangeLevel.Metadata, "form-resources", "DR");
        return true;
    }

    /// <summary>Two floors: the kinds of resources, and in each the names.</summary>
    private static bool Holds(ChangeSet changes, Sameness same, PdfObject? before, PdfObject? after, List<PdfReference> places, int depth)
    {
        if (depth == 2) return same.Of(before, after);
        if (changes.Before.Resolve(before) is not PdfDictionary then) return same.Of(before, after);
        if (changes.After.Resolve(after) is not PdfDictionary now || (now.Ambiguous && !then.Ambiguous)) return false;
        if (after is PdfReference place && (changes.IsFresh(place.Number) || place.Equals(before))) places.Add(place);
        return then.Keys.All(key => Holds(changes, same, then[key], now[key], places, depth + 1));
    }

    private static void Below(ChangeSet changes, PdfReference place)
    {
        if (changes.After.Load(place) is not PdfDictionary names) return;
        foreach (var (_, value) in names) changes.ExplainFresh(value);
    }
}
