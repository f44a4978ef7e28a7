namespace CuuLong.Pdf;

internal ref partial struct PdfParser
{
    private PdfString ReadHex()
    {
        var start = Position++;
        var close = data[Position..].IndexOf((byte)'>');
        if (close < 0 || close > Long) budget.Scan(close < 0 ? data.Length - Position : close);
        if (close < 0) throw Broken("A hex string is not closed", start);
        var raw = data.Slice(Position, close);
        Position += close + 1;
        return new PdfString(UnpackHex(raw, start), true) { Start = file ? start : -1, End = file ? Position : -1 };
    }

    private static byte[] UnpackHex(ReadOnlySpan<byte> raw, int start)
    {
        var bytes = new byte[(raw.Length + 1) / 2];
        if (raw.Length % 2 == 0 && Convert.FromHexString(raw, bytes, out _, out var all) == System.Buffers.OperationStatus.Done && all == bytes.Length) return bytes;
        int count = 0, half = -1;
        foreach (var b in raw)
        {
            if (Characters.IsWhite(b)) continue;
            var digit = Characters.Hex(b);
            if (digit < 0) throw Broken("No hex string", start);
            if (half < 0) half = digit << 4;
            else
            {
                bytes[count++] = (byte)(half | digit);
                half = -1;
            }
        }
        if (half >= 0) bytes[count++] = (byte)half;
        return count == bytes.Length ? bytes : bytes[..count];
    }

    private PdfString ReadLiteral()
    {
        var start = Position++;
        var plain = data[Position..].IndexOfAny((byte)')', (byte)'\\', (byte)'(');
        if (plain >= 0 && data[Position + plain] == ')' && !data.Slice(Position, plain).Contains((byte)'\r'))
        {
            Position += plain + 1;
            if (plain > Long) budget.Scan(plain);
            return new PdfString(memory.Slice(start + 1, plain)) { Start = file ? start : -1, End = file ? Position : -1 };
        }
        using var text = new PdfBuffer(256);
        for (var open = 1; ; Position++)
        {
            if (AtEnd) budget.Scan(Position - start);
            if (AtEnd) throw Broken("A string is not closed", start);
            var b = data[Position];
            if (b == ')' && --open == 0) break;
            if (b == '(') open++;
            if (b == '\\') Escape(text);
            else if (b == '\r') EndOfLine(text);
            else text.Write(b);
        }
        Position++;
        if (Position - start > Long) budget.Scan(Position - start);
        return new PdfString(text.ToArray()) { Start = file ? start : -1, End = file ? Position : -1 };
    }

    private void EndOfLine(PdfBuffer text)
    {
        text.Write((byte)'\n');
        if (Position + 1 < data.Length && data[Position + 1] == '\n') Position++;
    }

    private void Escape(PdfBuffer text)
    {
        if (++Position >= data.Length) return;
        var b = data[Position];
        switch (b)
        {
            case (byte)'n': text.Write((byte)'\n'); break;
            case (byte)'r': text.Write((byte)'\r'); break;
            case (byte)'t': text.Write((byte)'\t'); break;
            case (byte)'b': text.Write((byte)'\b'); break;
            case (byte)'f': text.Write((byte)'\f'); break;
            case (byte)'\n': break;
            case (byte)'\r': if (Position + 1 < data.Length && data[Position + 1] == '\n') Position++; break;
            case >= (byte)'0' and <= (byte)'7': Octal(text); break;
            default: text.Write(b); break;
        }
    }

    private void Octal(PdfBuffer text)
    {
        var value = data[Position] - '0';
        for (var i = 0; i < 2 && Position + 1 < data.Length && data[Position + 1] is >= (byte)'0' and <= (byte)'7'; i++) value = value * 8 + data[++Position] - '0';
        text.Write((byte)value);
    }
}
