namespace CuuLong.Pdf;

internal ref partial struct PdfParser
{
    public bool TryHeader(out PdfReference reference)
    {
        SkipWhite();
        var start = Position;
        reference = null!;
        if (TryUnsigned(10) is { } number and <= int.MaxValue && TakeGap() && TryUnsigned(5) is { } generation)
        {
            SkipWhite();
            if (data[Math.Min(Position, data.Length)..].StartsWith("obj"u8))
            {
                Position += 3;
                reference = new PdfReference((int)number, (int)generation);
                return true;
            }
        }
        Position = start;
        return false;
    }

    /// <param name="lengthOf">Finds a /Length that stands elsewhere; null when it cannot be had.</param>
    public IndirectObject ReadIndirect(Func<PdfReference, long?>? lengthOf)
    {
        SkipWhite();
        var start = Position;
        if (!TryHeader(out var reference)) throw Broken("No indirect object", start);
        SkipWhite();
        if (Peek == 'e' && Take("endobj"u8)) return new(reference, PdfNull.Value, start, Position);
        var value = Read();
        SkipWhite();
        if (value is PdfDictionary dictionary && Peek == 's' && data[Position..].StartsWith("stream"u8)) value = ReadStream(dictionary, lengthOf);
        SkipWhite();
        if (!data[Math.Min(Position, data.Length)..].StartsWith("endobj"u8)) throw Broken("An object is not closed", Position);
        Position += 6;
        return new(reference, value, start, Position);
    }

    private PdfStream ReadStream(PdfDictionary dictionary, Func<PdfReference, long?>? lengthOf)
    {
        Position += 6;
        // Some writers leave blanks before the end of the line.
        var blank = data[Position..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        if (blank > 0 && data[Position + blank] is (byte)'\r' or (byte)'\n') Position += blank;
        if (Peek == '\r') Position++;
        if (Peek == '\n') Position++;
        var start = Position;
        var length = dictionary["Length"] switch
        {
            PdfInteger direct => direct.Value,
            PdfReference elsewhere => lengthOf?.Invoke(elsewhere) ?? -1,
            _ => -1,
        };
        if (length >= 0 && length <= data.Length - start)
        {
            Position = start + (int)length;
            SkipWhite();
            if (data[Position..].StartsWith("endstream"u8))
            {
                Position += 9;
                return new PdfStream(dictionary, memory.Slice(start, (int)length));
            }
        }
        return Repair(dictionary, start);
    }

    /// <summary>The length is wrong: the stream ends where its keyword stands, as every reader takes it.</summary>
    private PdfStream Repair(PdfDictionary dictionary, int start)
    {
        var length = data[start..].IndexOf("endstream"u8);
        budget.Scan(length < 0 ? data.Length - start : length);
        if (length < 0) throw Broken("A stream is not closed", start);
        Position = start + length + 9;
        if (length > 0 && data[start + length - 1] == '\n') length--;
        if (length > 0 && data[start + length - 1] == '\r') length--;
        return new PdfStream(dictionary, memory.Slice(start, length)) { Repaired = true };
    }
}
