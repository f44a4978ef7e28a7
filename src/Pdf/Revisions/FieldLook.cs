namespace CuuLong.Pdf;

/// <summary>Whether a field that is filled shows the answer that it has: programs read the value, people what is drawn.</summary>
internal static class FieldLook
{
    private const int Password = 1 << 13, Combo = 1 << 17;

    /// <summary>Of a form (8.10.2); layers, other files and what is printed instead make two looks of it.</summary>
    private static readonly HashSet<string> Usual = ["Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Length", "Filter", "DecodeParms", "Group", "Name", "LastModified", "StructParent", "StructParents"];

    public static bool Differs(ChangeSet changes, Sameness same, string? type, PdfDictionary then, PdfDictionary now)
    {
        var (before, after) = (changes.Before, changes.After);
        if (now["RV"] is { } rich && !same.Of(then["RV"], rich) && FieldText.Plain(after, rich) != FieldText.Of(after, FieldText.Inherited(after, now, "V"))) return true;
        if (!now.Has("AP")) return false;
        if (type == "Btn") return !same.Of(then["AP"], now["AP"]) || !same.Of(then["MK"], now["MK"]) || State(after, now) != (after.Get<PdfName>(now, "AS")?.Value ?? "Off");
        var drawn = Appearance.IsSame(changes, same, then, now);
        // Readers were told to draw all fields anew, before and now: what is drawn counts for nothing.
        if (drawn && before.Get<PdfDictionary>(before.Catalog, "AcroForm") is { } form && before.Get<PdfBoolean>(form, "NeedAppearances")?.Value == true) return false;
        var all = after.Get<PdfDictionary>(now, "AP")!;
        if (all.Keys.Any(k => k != "N") || after.Get<PdfStream>(all, "N") is not { } shown || shown.Dictionary.Keys.Any(k => !Usual.Contains(k)) || shown.Dictionary.Ambiguous || all.Ambiguous || !Appearance.IsUpright(before, then, after, shown)) return !drawn;
        var flags = (FieldText.Inherited(before, then, "Ff") as PdfInteger)?.Value ?? 0;
        var known = Appearance.Shown(before, then).Take(1).SelectMany(f => Appearance.OwnMarks(before, f)).ToHashSet();
        if (type == "Ch" && (flags & Combo) == 0) return ListLook.Differs(after, now, shown, known);
        if (AppearanceText.Read(after, shown, known) is not { } text) return true;
        return (flags & Password) != 0 ? text.Seen.Distinct().Count() > 1 : !text.Says(type == "Ch" ? Choices.Shown(after, now) : FieldText.Of(after, FieldText.Inherited(after, now, "V")));
    }

    /// <summary>The state that the value asks for.</summary>
    private static string State(PdfDocument document, PdfDictionary button)
    {
        var value = FieldText.Inherited(document, button, "V") switch { PdfName name => name.Value, PdfString text => text.ToText(), _ => "Off" };
        return document.Get<PdfDictionary>(document.Get<PdfDictionary>(button, "AP"), "N")?.Has(value) == true ? value : "Off";
    }
}
