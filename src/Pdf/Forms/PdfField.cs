namespace CuuLong.Pdf;

/// <summary>A form field that has no fields below it.</summary>
/// <param name="Name">Fully qualified: the names from the top, joined by full stops (12.7.3.2).</param>
/// <param name="Reference">Null when it stands directly in its parent.</param>
/// <param name="Widgets">Its places on pages; the field itself when the two are one dictionary.</param>
public sealed record PdfField(string Name, PdfReference? Reference, PdfDictionary Dictionary, string? Type, IReadOnlyList<(PdfReference? Reference, PdfDictionary Dictionary)> Widgets)
{
    public bool IsSignature => Type == "Sig";
}
