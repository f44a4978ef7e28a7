namespace CuuLong.Pdf;

/// <summary>A cross-reference stream (7.5.8).</summary>
internal static class XrefStreamReader
{
    public static XrefSection Read(ref PdfParser parser, PdfBudget budget)
    {
        var indirect = parser.ReadIndirect(null);
        if (indirect.Value is not PdfStream stream || stream["Type"] is not PdfName { Value: "XRef" }) throw PdfParser.Broken("No cross-reference section", indirect.Start);
        var widths = Widths(stream, indirect.Start);
        var rows = StreamFilters.Decode(stream, budget, value => value).Span;
        var width = widths[0] + widths[1] + widths[2];
        var (entries, ambiguous) = (new Dictionary<int, XrefEntry>(), false);
        foreach (var (first, count) in Ranges(stream, indirect.Start))
            for (var i = 0L; i < count && rows.Length >= width; i++, rows = rows[width..])
            {
                budget.Value();
                budget.Hold(XrefSection.EntryHeld);
                if (Row(rows[..width], widths) is { } entry && !entries.TryAdd((int)(first + i), entry)) ambiguous |= entries[(int)(first + i)] != entry;
            }
        return new XrefSection(indirect.Start, true, stream.Dictionary, entries, ambiguous, indirect.End);
    }

    private static XrefEntry? Row(ReadOnlySpan<byte> row, int[] widths)
    {
        var kind = widths[0] == 0 ? 1 : Number(row[..widths[0]]);
        var second = Number(row.Slice(widths[0], widths[1]));
        var third = (int)Math.Min(Number(row[(widths[0] + widths[1])..]), int.MaxValue);
        return kind switch
        {
            0 => new(XrefKind.Free, 0, third),
            1 => new(XrefKind.InFile, second, third),
            2 => new(XrefKind.InStream, second, third),
            _ => null,
        };
    }

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes) value = value << 8 | b;
        return value & long.MaxValue;
    }

    private static int[] Widths(PdfStream stream, int at)
    {
        if (stream["W"] is PdfArray { Count: 3 } array && array.All(w => w is PdfInteger { Value: >= 0 and <= 8 }))
        {
            int[] widths = [.. array.Select(w => (int)((PdfInteger)w).Value)];
            if (widths.Sum() > 0) return widths;
        }
        throw PdfParser.Broken("No /W in a cross-reference stream", at);
    }

    private static IEnumerable<(long First, long Count)> Ranges(PdfStream stream, int at)
    {
        if (stream["Index"] is not PdfArray index) return stream["Size"] is PdfInteger { Value: >= 0 and <= int.MaxValue } size ? [(0, size.Value)] : throw PdfParser.Broken("No /Size", at);
        if (index.Count % 2 != 0 || !index.All(n => n is PdfInteger { Value: >= 0 and <= int.MaxValue })) throw PdfParser.Broken("No /Index", at);
        return Enumerable.Range(0, index.Count / 2).Select(i => (((PdfInteger)index[2 * i]).Value, Math.Min(((PdfInteger)index[2 * i + 1]).Value, int.MaxValue - ((PdfInteger)index[2 * i]).Value)));
    }
}
