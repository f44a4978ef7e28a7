namespace CuuLong.Pdf;

/// <summary>Markup annotations (12.5.6.2) by which people comment on a page; not files, sounds, films or links.</summary>
internal static class CommentKinds
{
    /// <summary>Of the light of white: through less black letters are not read.</summary>
    private const double Light = 0.25;

    private static readonly HashSet<string> All = ["Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Stamp", "Ink", "Popup"];

    /// <summary>Null for an annotation that is no comment.</summary>
    public static string? Of(PdfDocument document, PdfDictionary annotation) => document.Get<PdfName>(annotation, "Subtype")?.Value is { } kind && All.Contains(kind) ? kind : null;

    /// <summary>Readers draw it themselves where it brings no appearance, so that the text under it stays legible.</summary>
    public static bool IsLegible(PdfDocument document, PdfDictionary annotation, string kind) => kind switch
    {
        "Popup" => true,
        "Highlight" => IsLight(document, document.Get<PdfArray>(annotation, "C")),
        "Underline" or "Squiggly" or "StrikeOut" => !annotation.Has("BS") && !annotation.Has("Border"),
        _ => false,
    };

    /// <summary>Without an appearance these are drawn in their rectangle, the others after a geometry of their own.</summary>
    public static bool IsInItsRectangle(PdfDictionary annotation, string kind) => kind is "Text" or "Square" or "Circle" or "Caret" or "Stamp" || (kind == "FreeText" && !annotation.Has("CL"));

    private static bool IsLight(PdfDocument document, PdfArray? colour)
    {
        var parts = (colour ?? []).Select(c => TextState.Number(document.Resolve(c))).ToList();
        return parts switch { [] => true, [var grey] => grey >= Light, [var red, var green, var blue] => 0.3 * red + 0.59 * green + 0.11 * blue >= Light, _ => false };
    }
}
