namespace CuuLong.Pdf;

/// <summary>Objects packed together in one stream (7.5.7).</summary>
internal sealed class ObjectStream
{
    private readonly ReadOnlyMemory<byte> content;
    private readonly (int Number, int Offset)[] index;

    private ObjectStream(ReadOnlyMemory<byte> content, (int, int)[] index) => (this.content, this.index) = (content, index);

    public static ObjectStream Open(PdfStream stream, PdfBudget budget, Func<PdfObject, PdfObject> resolve)
    {
        if (stream["Type"] is not PdfName { Value: "ObjStm" } || stream["N"] is not { } n || resolve(n) is not PdfInteger { Value: >= 0 } count || stream["First"] is not { } f || resolve(f) is not PdfInteger { Value: >= 0 } first)
            throw new PdfException(PdfFault.Broken, "An object stream is not one.");
        var content = StreamFilters.Decode(stream, budget, resolve);
        // Two numbers and what parts them take four bytes each.
        if (first.Value > content.Length || count.Value > (first.Value + 1) / 4) throw new PdfException(PdfFault.Broken, "An object stream is too short.");
        var parser = new PdfParser(content[..(int)first.Value], 0, budget, false);
        var index = new (int, int)[count.Value];
        for (var i = 0; i < index.Length; i++)
        {
            budget.Value();
            index[i] = (Number(ref parser), checked((int)first.Value + Number(ref parser)));
        }
        return new ObjectStream(content, index);
    }

    /// <summary>The objects in it, in their order.</summary>
    public IEnumerable<int> Numbers => index.Select(i => i.Number);

    public PdfObject Read(int number, int at, PdfBudget budget)
    {
        if (at < 0 || at >= index.Length || index[at].Number != number) throw new PdfException(PdfFault.Broken, $"Object {number} is not in its object stream.");
        var parser = new PdfParser(content, Math.Min(index[at].Offset, content.Length), budget, false);
        return parser.Read();
    }

    private static int Number(ref PdfParser parser)
    {
        parser.SkipWhite();
        return parser.TryUnsigned(9) is { } value ? (int)value : throw PdfParser.Broken("No index of an object stream", parser.Position);
    }
}
