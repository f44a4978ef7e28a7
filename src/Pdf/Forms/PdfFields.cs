namespace CuuLong.Pdf;

/// <summary>The form fields of a file, each dictionary once at most.</summary>
public static class PdfFields
{
    public static IReadOnlyList<PdfField> All(PdfDocument document)
    {
        var found = new List<PdfField>();
        var form = document.Get<PdfDictionary>(document.Catalog, "AcroForm");
        if (document.Get<PdfArray>(form, "Fields") is not { } fields) return found;
        var seen = new HashSet<PdfObject>(ReferenceEqualityComparer.Instance);
        foreach (var field in fields) Walk(field, null, null, 0);
        return found;

        void Walk(PdfObject item, string? above, string? type, int depth)
        {
            document.Step();
            if (depth > 32) throw new PdfException(PdfFault.TooDeep, "Fields are nested too deep.");
            if (document.Resolve(item) is not PdfDictionary dictionary || !seen.Add(dictionary)) return;
            var own = document.Get<PdfString>(dictionary, "T")?.ToText();
            var name = own is null ? above : above is null ? own : $"{above}.{own}";
            type = document.Get<PdfName>(dictionary, "FT")?.Value ?? type;
            var kids = document.Get<PdfArray>(dictionary, "Kids");
            var fieldsBelow = kids is not null && kids.Any(k => Counted(k) is PdfDictionary kid && kid.Has("T"));
            if (!fieldsBelow) found.Add(new PdfField(name ?? "", item as PdfReference, dictionary, type, Widgets(item, dictionary, kids)));
            else
                foreach (var kid in kids!) Walk(kid, name, type, depth + 1);
        }

        PdfObject Counted(PdfObject kid)
        {
            document.Step();
            return document.Resolve(kid);
        }

        IReadOnlyList<(PdfReference?, PdfDictionary)> Widgets(PdfObject item, PdfDictionary dictionary, PdfArray? kids) =>
            kids is null ? [(item as PdfReference, dictionary)] : [.. kids.Where(k => Counted(k) is PdfDictionary).Select(k => (k as PdfReference, (PdfDictionary)document.Resolve(k)))];
    }

    /// <summary>The wanted name, or the first of "name 2", "name 3"… that nobody has.</summary>
    public static string Unused(IReadOnlyCollection<PdfField> fields, string wanted)
    {
        var taken = fields.Select(f => f.Name.Split('.')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = wanted;
        for (var n = 2; taken.Contains(name); n++) name = $"{wanted} {n}";
        return name;
    }
}
