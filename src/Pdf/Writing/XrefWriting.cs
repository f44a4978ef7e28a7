using System.Buffers.Binary;

namespace CuuLong.Pdf;

/// <summary>The cross-reference section of an update; each gives the offset at which it begins.</summary>
internal static class XrefWriting
{
    private const int RowLength = 7;

    public static long Table(PdfUpdate update, SortedDictionary<int, (int Generation, long Offset)> written)
    {
        var start = update.Here;
        var to = update.Tail.Write("xref\n"u8);
        foreach (var run in Runs(written.Keys))
        {
            to.Write(run.First).Write((byte)' ').Write(run.Count).Write((byte)'\n');
            for (var number = run.First; number < run.First + run.Count; number++) TableSyntax.Entry(to, written[number].Offset, written[number].Generation, 'n');
        }
        to.Write("trailer\n"u8);
        PdfSerializer.Write(to, update.Trailer(new PdfDictionary()));
        to.Write((byte)'\n');
        return start;
    }

    public static long Stream(PdfUpdate update, PdfReference self, SortedDictionary<int, (int Generation, long Offset)> written)
    {
        var start = update.Here;
        written.Add(self.Number, (0, start));
        var rows = new byte[written.Count * RowLength];
        var row = rows.AsSpan();
        foreach (var (generation, offset) in written.Values)
        {
            row[0] = 1;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], checked((uint)offset));
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)generation);
            row = row[RowLength..];
        }
        var index = new PdfArray();
        foreach (var (first, count) in Runs(written.Keys)) index.Add(first).Add(count);
        var dictionary = update.Trailer(new PdfDictionary().Set("Type", "XRef")).Set("W", new PdfArray(1, 4, 2)).Set("Index", index);
        PdfSerializer.WriteIndirect(update.Tail, self, new PdfStream(dictionary, rows));
        return start;
    }

    private static List<(int First, int Count)> Runs(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Count)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].First + runs[^1].Count == number) runs[^1] = (runs[^1].First, runs[^1].Count + 1);
            else runs.Add((number, 1));
        }
        return runs;
    }
}
