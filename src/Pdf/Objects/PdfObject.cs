namespace CuuLong.Pdf;

/// <summary>One of the ten kinds of ISO 32000-1, 7.3. Numbers, truth values and names convert by themselves: <c>page["Rotate"] = 90</c>.</summary>
public abstract class PdfObject
{
    private protected PdfObject()
    {
    }

    public static implicit operator PdfObject(int value) => PdfInteger.Of(value);

    public static implicit operator PdfObject(long value) => PdfInteger.Of(value);

    public static implicit operator PdfObject(double value) => new PdfReal(value);

    public static implicit operator PdfObject(bool value) => value ? PdfBoolean.True : PdfBoolean.False;

    /// <summary>As it would stand in a file.</summary>
    public override string ToString()
    {
        using var buffer = new PdfBuffer(256);
        PdfSerializer.Write(buffer, this);
        return System.Text.Encoding.Latin1.GetString(buffer.Written);
    }
}
