namespace CuuLong.Pdf;

/// <summary>From the trailer down to the parts that have a rule of their own.</summary>
internal static class TrailerComparison
{
    private static readonly string[] Ruled = ["AcroForm", "DSS", "Extensions", "Metadata", "Version"];

    /// <summary>Of the trailer only /Root and /Info mean something to a reader; an /Encrypt ends the reading.</summary>
    public static void Compare(ChangeSet changes, Sameness same)
    {
        var (before, after) = (changes.Before, changes.After);
        if (!before.Root.Equals(after.Root)) changes.Forbid("catalogue", "Root");
        Info(changes, same, before.Trailer["Info"], after.Trailer["Info"]);
        changes.Explain(after.Root.Number);
        Catalogue(changes, same, before.Catalog, after.Catalog);
        PageComparison.Compare(changes, same);
    }

    private static void Catalogue(ChangeSet changes, Sameness same, PdfDictionary before, PdfDictionary after)
    {
        if (after.Ambiguous && !before.Ambiguous) changes.Forbid("catalogue", "");
        foreach (var key in before.Keys.Union(after.Keys).Except(Ruled))
            if (key == "StructTreeRoot") StructureComparison.Compare(changes, same, before[key], after[key]);
            else if (!same.Of(before[key], after[key])) changes.Forbid("catalogue", key);
        FormComparison.Compare(changes, same, before["AcroForm"], after["AcroForm"]);
        foreach (var signature in UnlistedSignatures.Of(changes.After, PdfFields.All(changes.After))) NewField.CheckUnlisted(changes, signature);
        EvidenceComparison.Compare(changes, before["DSS"], after["DSS"]);
        if (!same.Of(before["Extensions"], after["Extensions"])) Extensions(changes, before["Extensions"], after["Extensions"]);
        if (!same.Of(before["Metadata"], after["Metadata"])) Metadata(changes, before["Metadata"], after["Metadata"]);
        if (!same.Of(before["Version"], after["Version"])) changes.Allow(ChangeLevel.Metadata, "version", "");
    }

    private static void Extensions(ChangeSet changes, PdfObject? before, PdfObject? after)
    {
        changes.ExplainSole(before, after);
        changes.ExplainFresh(after);
        changes.Allow(ChangeLevel.Evidence, "extensions", "");
    }

    /// <summary>No page shows it; but the stream must not be a page's content as well.</summary>
    private static void Metadata(ChangeSet changes, PdfObject? before, PdfObject? after)
    {
        changes.ExplainSole(before, after);
        changes.ExplainFresh(after);
        changes.Allow(ChangeLevel.Metadata, "metadata", "");
    }

    private static void Info(ChangeSet changes, Sameness same, PdfObject? before, PdfObject? after)
    {
        if (same.Of(before, after)) return;
        var then = changes.Before.Resolve(before) as PdfDictionary ?? new PdfDictionary();
        if (changes.After.Resolve(after) is not PdfDictionary now || !same.Except(then, now, "ModDate", "Producer")) changes.Forbid("information", "Info");
        else changes.Allow(ChangeLevel.Metadata, "information", "Info");
        if (after is PdfReference reference && reference.Equals(before)) changes.Explain(reference.Number);
        changes.ExplainFresh(after);
    }
}
