namespace CuuLong.Pdf;

internal ref partial struct PdfParser
{
    /// <summary>The bytes of the name after its slash, with #xx undone. A name without # is a slice of the file.</summary>
    private ReadOnlySpan<byte> ReadName()
    {
        var start = ++Position;
        var length = data[start..].IndexOfAny(Characters.EndOfRegular);
        if (length < 0) length = data.Length - start;
        Position = start + length;
        if (length > Long) budget.Scan(length);
        var raw = data.Slice(start, length);
        if (!raw.Contains((byte)'#')) return raw;

        var target = new byte[length];
        var count = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && Characters.Hex(raw[i + 1]) is >= 0 and var high && Characters.Hex(raw[i + 2]) is >= 0 and var low)
            {
                target[count++] = (byte)(high << 4 | low);
                i += 2;
            }
            else target[count++] = raw[i];
        }
        return target.AsSpan(0, count);
    }
}
