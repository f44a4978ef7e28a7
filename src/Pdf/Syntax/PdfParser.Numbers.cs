using System.Globalization;

namespace CuuLong.Pdf;

internal ref partial struct PdfParser
{
    /// <summary>An unsigned integer and nothing else; null leaves the position as it was.</summary>
    public long? TryUnsigned(int digits = 18)
    {
        var at = Position;
        long value = 0;
        while (at < data.Length && Characters.IsDigit(data[at]) && at - Position < digits) value = value * 10 + data[at++] - '0';
        if (at == Position || (at < data.Length && Characters.IsRegular(data[at]))) return null;
        Position = at;
        return value;
    }

    private PdfReference? TryReference()
    {
        var start = Position;
        if (TryUnsigned(10) is { } number and <= int.MaxValue && TakeGap() && TryUnsigned(5) is { } generation && TakeGap() && Take("R"u8))
            return new PdfReference((int)number, (int)generation);
        Position = start;
        return null;
    }

    private bool TakeGap()
    {
        var start = Position;
        SkipWhite();
        return Position > start;
    }

    private PdfObject ReadNumber()
    {
        var start = Position;
        var length = data[start..].IndexOfAny(Characters.EndOfRegular);
        if (length < 0) length = data.Length - start;
        var raw = data.Slice(start, length);
        Position = start + length;
        if (length > Long) budget.Scan(length);
        if (long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) return PdfInteger.Of(integer);
        if (double.TryParse(raw, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var real)) return PdfReal.Read(real, raw);
        throw Broken("No number", start);
    }
}
