namespace CuuLong.Pdf;

/// <summary>Who fills a field may close it to others, and name the font that he drew the answer with (DocuSign does both).</summary>
internal static class Closing
{
    private const int ReadOnly = 1;

    /// <summary>In points. Programs for the screen write answers anew by /DA: smaller ones are not read.</summary>
    private const double Legible = 4;

    /// <summary>No other flag changed, whether the field had its own or those of the field above.</summary>
    public static bool Is(ChangeSet changes, Sameness same, PdfDictionary then, PdfDictionary now)
    {
        var (was, flags) = (Flags(changes.Before, then), Flags(changes.After, now));
        return (was == flags || (was | ReadOnly) == flags) && (now["Ff"] is PdfInteger || !now.Has("Ff")) && (same.Of(then["DA"], now["DA"]) || IsDrawn(changes, then, now));
    }

    private static long Flags(PdfDocument document, PdfDictionary field) => (FieldText.Inherited(document, field, "Ff") as PdfInteger)?.Value ?? 0;

    /// <summary>The answer is drawn here, not below, so that /DA names a font only; and no ink in which it could not be read.</summary>
    private static bool IsDrawn(ChangeSet changes, PdfDictionary then, PdfDictionary now)
    {
        if (!now.Has("AP") || now.Has("Kids") || changes.After.Get<PdfBoolean>(changes.After.Get<PdfDictionary>(changes.After.Catalog, "AcroForm"), "NeedAppearances")?.Value == true) return false;
        var (was, named) = (Ink(changes.Before, then), Ink(changes.After, now));
        return named.Sizes.TrueForAll(size => size is 0 or >= Legible) && (named.Ink == was.Ink || named.Ink is "" or "0 g;" or "0 0 0 rg;");
    }

    private static (List<double> Sizes, string Ink) Ink(PdfDocument document, PdfDictionary field)
    {
        var (sizes, ink) = (new List<double>(), "");
        if (FieldText.Inherited(document, field, "DA") is PdfString text)
            ContentReader.Read(text.Bytes, document.Budget, (name, operands) =>
            {
                if (name == "Tf") sizes.Add(operands is [_, var size] ? TextState.Number(size) : -1);
                else ink += $"{string.Join(' ', operands)} {name};";
            });
        return (sizes, ink);
    }
}
