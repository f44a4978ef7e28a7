namespace CuuLong.Pdf.Layout;

/// <summary>The operator TJ (ISO 32000-1, 9.4.3): two-byte codes, with kerning and stretched spaces as numbers between them.</summary>
internal static class TextShow
{
    /// <param name="stretch">Added to each space, in thousandths of the size.</param>
    public static void Write(PdfBuffer to, ReadOnlySpan<GlyphItem> text, double size, double stretch)
    {
        to.Write("[("u8);
        double owed = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var item = text[i];
            int move = item.Kern;
            if (item.Kind == GlyphKind.Blank) move = (int)Math.Round(item.Width * 1000 / size, MidpointRounding.AwayFromZero);
            else
            {
                Byte(to, (byte)(item.Code >> 8));
                Byte(to, (byte)item.Code);
            }
            if (stretch != 0 && item.Kind is GlyphKind.Space or GlyphKind.Hold)
            {
                owed += stretch;
                var whole = (int)Math.Round(owed, MidpointRounding.AwayFromZero);
                (move, owed) = (move + whole, owed - whole);
            }
            if (move != 0) to.Write((byte)')').Write(-move).Write((byte)'(');
        }
        to.Write(")]TJ\n"u8);
    }

    private static void Byte(PdfBuffer to, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\') to.Write((byte)'\\').Write(value);
        else if (value == '\r') to.Write("\\r"u8);
        else to.Write(value);
    }
}
