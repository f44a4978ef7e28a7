namespace CuuLong.Pdf;

public sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Value = new();

    private PdfNull()
    {
    }
}
