namespace CuuLong.Pdf.Layout;

/// <summary>A length with two decimals at most: a hundredth of a point is finer than any printer.</summary>
internal static class ShortNumber
{
    public static void Write(PdfBuffer to, double value)
    {
        var hundredths = (long)Math.Round(Math.Clamp(value, -1e9, 1e9) * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0) to.Write((byte)'-');
        var (whole, part) = Math.DivRem(Math.Abs(hundredths), 100);
        to.Write(whole);
        if (part == 0) return;
        to.Write((byte)'.').Write((byte)('0' + part / 10));
        if (part % 10 != 0) to.Write((byte)('0' + part % 10));
    }
}
