namespace CuuLong.Pdf;

/// <summary>Markup annotations (12.5.6.2) by which people comment on a page; not files, sounds, films or links.</summary>
internal static class CommentKinds
{
    private static readonly HashSet<string> All = ["Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Stamp", "Ink", "Popup"];

    /// <summary>Null for an annotation that is no comment.</summary>
    public static string? Of(PdfDocument document, PdfDictionary annotation) => document.Get<PdfName>(annotation, "Subtype")?.Value is { } kind && All.Contains(kind) ? kind : null;

    /// <summary>Readers draw it themselves where it brings no appearance, so that the text under it stays legible.</summary>
    public static bool IsLegible(string kind) => kind is "Highlight" or "Underline" or "Squiggly" or "StrikeOut" or "Popup";
}
