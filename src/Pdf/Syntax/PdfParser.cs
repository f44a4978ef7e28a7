namespace CuuLong.Pdf;

/// <summary>Reads objects from bytes (ISO 32000-1, 7.3), strictly enough that no two readers can see different things.</summary>
/// <param name="file">True when the bytes are the file itself, so that strings know their place.</param>
internal ref partial struct PdfParser(ReadOnlyMemory<byte> memory, int position, PdfBudget budget, bool file = true)
{
    private readonly ReadOnlyMemory<byte> memory = memory;
    private readonly ReadOnlySpan<byte> data = memory.Span;
    private readonly PdfBudget budget = budget;
    private readonly bool file = file;

    /// <summary>Words and gaps beyond this are counted: a file can have its reader go over the same one again and again.</summary>
    private const int Long = 1024;

    public int Position = position;

    public readonly bool AtEnd => Position >= data.Length;

    public readonly int Peek => Position < data.Length ? data[Position] : -1;

    public static PdfException Broken(string what, int at) => new(PdfFault.Broken, $"{what} at byte {at}.");

    public void SkipWhite()
    {
        var start = Position;
        SkipBlank();
        if (Position - start > Long) budget.Scan(Position - start);
    }

    private void SkipBlank()
    {
        while (Position < data.Length)
        {
            var b = data[Position];
            if (Characters.IsWhite(b)) Position++;
            else if (b != '%') return;
            else
            {
                var line = data[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = line < 0 ? data.Length : Position + line;
            }
        }
    }

    /// <summary>Where the next word begins, whatever stands here.</summary>
    public readonly int SkipWord()
    {
        var length = data[Position..].IndexOfAny(Characters.EndOfRegular);
        return length < 0 ? data.Length : Position + Math.Max(length, 1);
    }

    /// <summary>Takes the word if it stands here, whole.</summary>
    public bool Take(ReadOnlySpan<byte> word)
    {
        if (!data[Math.Min(Position, data.Length)..].StartsWith(word)) return false;
        var end = Position + word.Length;
        if (end < data.Length && Characters.IsRegular(data[end])) return false;
        Position = end;
        return true;
    }

    public PdfObject Read(int depth = 0)
    {
        budget.Value();
        if (depth > budget.Depth) throw new PdfException(PdfFault.TooDeep, $"Nested deeper than {budget.Depth} at byte {Position}.");
        SkipWhite();
        if (AtEnd) throw Broken("The file ends in an object", Position);
        var b = data[Position];
        switch (b)
        {
            case (byte)'/': return PdfName.Of(ReadName());
            case (byte)'(': return ReadLiteral();
            case (byte)'[': return ReadArray(depth);
            case (byte)'<': return Position + 1 < data.Length && data[Position + 1] == '<' ? ReadDictionary(depth) : ReadHex();
            case (byte)'t' when Take("true"u8): return PdfBoolean.True;
            case (byte)'f' when Take("false"u8): return PdfBoolean.False;
            case (byte)'n' when Take("null"u8): return PdfNull.Value;
        }
        if (Characters.IsDigit(b)) return TryReference() ?? ReadNumber();
        if (b is (byte)'+' or (byte)'-' or (byte)'.') return ReadNumber();
        throw Broken("No object", Position);
    }

    private PdfArray ReadArray(int depth)
    {
        var items = new List<PdfObject>();
        Position++;
        while (true)
        {
            SkipWhite();
            if (Peek == ']') break;
            items.Add(Read(depth + 1));
        }
        Position++;
        return new PdfArray(items);
    }

    public PdfDictionary ReadDictionary(int depth = 0)
    {
        if (!data[Math.Min(Position, data.Length)..].StartsWith("<<"u8)) throw Broken("No dictionary", Position);
        var (dictionary, nulls) = (new PdfDictionary(), (HashSet<string>?)null);
        Position += 2;
        while (true)
        {
            SkipWhite();
            if (Peek == '>') break;
            if (Peek != '/') throw Broken("No key in a dictionary", Position);
            var key = PdfName.Of(ReadName()).Value;
            var value = Read(depth + 1);
            if (!dictionary.Ambiguous) dictionary.Ambiguous = IsOther(dictionary[key], value, nulls?.Contains(key) == true);
            if (value is PdfNull) (nulls ??= []).Add(key);
            dictionary[key] = value;
        }
        if (Position + 1 >= data.Length || data[Position + 1] != '>') throw Broken("A dictionary is not closed", Position);
        Position += 2;
        return dictionary;
    }

    /// <summary>The key stood there before with another value, null being one.</summary>
    private static bool IsOther(PdfObject? before, PdfObject now, bool wasNull) =>
        before is null ? wasNull && now is not PdfNull : now is PdfNull || before.ToString() != now.ToString();
}
