namespace CuuLong.Pdf;

/// <summary>
/// /Metadata of the file (XMP, ISO 16684-1). No page shows it, but readers show it as the file's title and author: dates, the name of
/// the program and the number of the copy may be renewed, as every program does that saves; the rest is left to a person.
/// </summary>
internal static class MetadataComparison
{
    private static readonly HashSet<string> Renewed = [XmpReader.Basic + "ModifyDate", XmpReader.Basic + "MetadataDate", XmpReader.Managed + "InstanceID", XmpReader.Managed + "History", XmpReader.Adobe + "Producer"];

    /// <summary>What says nothing of its own when it is new.</summary>
    private static readonly HashSet<string> Empty = [XmpReader.Managed + "DocumentID", XmpReader.Core + "format"];

    /// <summary>What a program copies from /Info when it writes the first XMP.</summary>
    private static readonly Dictionary<string, string> Copied = new()
    {
        [XmpReader.Core + "title"] = "Title", [XmpReader.Core + "creator"] = "Author", [XmpReader.Core + "description"] = "Subject",
        [XmpReader.Adobe + "Keywords"] = "Keywords", [XmpReader.Basic + "CreatorTool"] = "Creator", [XmpReader.Basic + "CreateDate"] = "CreationDate",
    };

    public static void Compare(ChangeSet changes, Sameness same, PdfObject? before, PdfObject? after)
    {
        var place = after as PdfReference;
        if (same.Of(before, after) && (place is null || !changes.IsChanged(place.Number))) return;
        changes.ExplainSole(before, after);
        if (changes.After.Resolve(after) is PdfStream stream) changes.ExplainFresh(stream.Dictionary, plain: true);
        if (IsRenewed(changes, before, after)) changes.Allow(ChangeLevel.Metadata, "metadata", "");
        else changes.Allow(ChangeLevel.Hidden, "metadata-changed", "");
    }

    private static bool IsRenewed(ChangeSet changes, PdfObject? before, PdfObject? after)
    {
        var then = before is null ? [] : XmpReader.Read(changes.Before, before);
        if (then is null || XmpReader.Read(changes.After, after) is not { } now) return false;
        var information = changes.Before.Resolve(changes.Before.Trailer["Info"]) as PdfDictionary;
        return then.Keys.Union(now.Keys).All(key => Renewed.Contains(key) || Same(key, then.GetValueOrDefault(key), now.GetValueOrDefault(key)));

        bool Same(string key, string? was, string? value) => was == value || (key == XmpReader.Basic + "CreateDate" && Instant(was) is { } made && Instant(value) == made)
            || (was is null && (Empty.Contains(key) || (Copied.TryGetValue(key, out var name) && changes.Before.Get<PdfString>(information, name)?.ToText() is { } known && IsCopy(name, known, value!))));
    }

    private static bool IsCopy(string name, string known, string value) => name == "CreationDate"
        ? Instant(value) is { } at && PdfDate.Read(known) == at
        : known == value;

    private static DateTimeOffset? Instant(string? text) => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : null;
}
