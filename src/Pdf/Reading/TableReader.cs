namespace CuuLong.Pdf;

/// <summary>"xref … trailer" (7.5.4).</summary>
internal static class TableReader
{
    public static XrefSection Read(ref PdfParser parser, PdfBudget budget)
    {
        var start = parser.Position;
        if (!parser.Take("xref"u8)) throw PdfParser.Broken("No cross-reference table", start);
        var (entries, ambiguous) = (new Dictionary<int, XrefEntry>(), false);
        while (true)
        {
            parser.SkipWhite();
            if (parser.Take("trailer"u8)) break;
            ambiguous |= Subsection(ref parser, entries, budget);
        }
        parser.SkipWhite();
        var trailer = parser.ReadDictionary();
        return new XrefSection(start, false, trailer, entries, ambiguous, parser.Position);
    }

    /// <returns>True when readers differ on what it says.</returns>
    private static bool Subsection(ref PdfParser parser, Dictionary<int, XrefEntry> entries, PdfBudget budget)
    {
        var at = parser.Position;
        if (parser.TryUnsigned(10) is not { } first) throw PdfParser.Broken("No subsection", at);
        parser.SkipWhite();
        if (parser.TryUnsigned(10) is not { } count || first + count > int.MaxValue) throw PdfParser.Broken("No subsection", at);
        var ambiguous = false;
        for (var i = 0L; i < count; i++)
        {
            budget.Value();
            budget.Hold(XrefSection.EntryHeld);
            var entry = Entry(ref parser);
            if (i == 0 && first == 1 && entry is { Kind: XrefKind.Free, Detail: 65535, Offset: 0 }) (first, ambiguous) = (0, true);
            if (!entries.TryAdd((int)(first + i), entry)) ambiguous |= entries[(int)(first + i)] != entry;
        }
        return ambiguous;
    }

    private static XrefEntry Entry(ref PdfParser parser)
    {
        parser.SkipWhite();
        var at = parser.Position;
        if (parser.TryUnsigned(12) is { } offset)
        {
            parser.SkipWhite();
            if (parser.TryUnsigned(10) is { } generation)
            {
                parser.SkipWhite();
                if (parser.Take("n"u8)) return new(offset == 0 ? XrefKind.Free : XrefKind.InFile, offset, (int)Math.Min(generation, 65535));
                if (parser.Take("f"u8)) return new(XrefKind.Free, 0, (int)Math.Min(generation, 65535));
            }
        }
        throw PdfParser.Broken("No entry of a cross-reference table", at);
    }
}
