namespace CuuLong.Pdf;

/// <summary>Room of a fixed width that is filled in when the rest of the file is known.</summary>
internal sealed class PdfSlot(int width, byte filling) : PdfObject
{
    public int Width { get; } = width;

    /// <summary>Offset in the buffer to which it was written.</summary>
    public int Start { get; private set; } = -1;

    public void Write(PdfBuffer to)
    {
        Start = to.Length;
        to.Fill(filling, Width);
    }
}
