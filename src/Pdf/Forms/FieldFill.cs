namespace CuuLong.Pdf;

/// <param name="Field">Name of a text field that is empty.</param>
/// <param name="Draw">Its appearance, for the width and height that the field has.</param>
public sealed record FieldFill(string Field, string Text, Func<IPdfObjects, double, double, PdfAppearance> Draw);
