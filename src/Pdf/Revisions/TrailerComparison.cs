namespace CuuLong.Pdf;

/// <summary>From the trailer down to the parts that have a rule of their own.</summary>
internal static class TrailerComparison
{
    private static readonly string[] Ruled = ["AcroForm", "DSS", "Extensions", "Metadata", "Version"], Renewed = ["ModDate", "Producer"];

    /// <summary>Of the trailer only /Root and /Info mean something to a reader; an /Encrypt ends the reading.</summary>
    public static void Compare(ChangeSet changes, Sameness same)
    {
        var (before, after) = (changes.Before, changes.After);
        // A new catalogue is compared like one that was changed; what was something else before is none.
        if (!before.Root.Equals(after.Root) && !changes.IsFresh(after.Root.Number)) changes.Forbid("catalogue", "Root");
        if (!same.Of(before.Trailer["AdditionalStreams"], after.Trailer["AdditionalStreams"])) Packed(changes, after.Trailer["AdditionalStreams"]);
        Info(changes, same, before.Trailer["Info"], after.Trailer["Info"]);
        changes.Explain(after.Root.Number);
        Catalogue(changes, same, before.Catalog, after.Catalog);
        PageTree.Compare(changes, same);
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
        if (!same.Of(before["Extensions"], after["Extensions"]) || (after["Extensions"] is PdfReference extensions && changes.IsChanged(extensions.Number))) Extensions(changes, before["Extensions"], after["Extensions"]);
        MetadataComparison.Compare(changes, same, before["Metadata"], after["Metadata"]);
        if (!same.Of(before["Version"], after["Version"])) changes.Allow(ChangeLevel.Metadata, "version", "");
    }

    private static void Extensions(ChangeSet changes, PdfObject? before, PdfObject? after)
    {
        if (changes.After.Resolve(after) is not PdfStream) changes.ExplainSole(before, after);
        changes.ExplainFresh(after, plain: true);
        changes.Allow(ChangeLevel.Evidence, "extensions", "");
    }

    /// <summary>LibreOffice opens what is packed there instead of the pages. A name that leads nowhere, or now to evidence, is left by others.</summary>
    private static void Packed(ChangeSet changes, PdfObject? value)
    {
        var leftovers = new Leftovers(changes.After, []);
        if ((changes.After.Resolve(value) as PdfArray ?? []).Any(item => changes.After.Resolve(item) is PdfStream part && !leftovers.IsAside(part))) changes.Allow(ChangeLevel.Hidden, "hidden-object", "AdditionalStreams");
    }

    private static void Info(ChangeSet changes, Sameness same, PdfObject? before, PdfObject? after)
    {
        var place = after as PdfReference;
        if (same.Of(before, after) && (place is null || !changes.IsChanged(place.Number))) return;
        var then = changes.Before.Resolve(before) as PdfDictionary ?? new PdfDictionary();
        if (changes.After.Resolve(after) is not PdfDictionary { Ambiguous: false } now || !same.Except(then, now, Renewed)) changes.Forbid("information", "Info");
        else if (!same.Of(then, now)) changes.Allow(Renewed.All(k => changes.After.Resolve(now[k]) is PdfString or PdfNull) ? ChangeLevel.Metadata : ChangeLevel.Hidden, "information", "Info");
        if (place is not null && place.Equals(before)) changes.Explain(place.Number);
        changes.ExplainFresh(after, plain: true);
    }
}
