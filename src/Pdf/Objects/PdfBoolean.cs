namespace CuuLong.Pdf;

public sealed class PdfBoolean : PdfObject
{
    public static readonly PdfBoolean True = new(true), False = new(false);

    private PdfBoolean(bool value) => Value = value;

    public bool Value { get; }
}
