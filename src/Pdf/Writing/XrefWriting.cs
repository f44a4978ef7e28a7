using System.Buffers.Binary;

namespace CuuLong.Pdf;

/// <summary>The cross-reference section of an update; each gives the offset at which it begins.</summary>
internal static class XrefWriting
{
    private const int RowLength = 7;

    public static long Table(PdfUpdate update, SortedDictionary<int, XrefEntry> rows)
    {
        var start = update.Here;
        var to = update.Tail.Write("xref\n"u8);
        foreach (var run in Runs(rows.Keys))
        {
            to.Write(run.First).Write((byte)' ').Write(run.Count).Write((byte)'\n');
            for (var number = run.First; number < run.First + run.Count; number++) TableSyntax.Entry(to, rows[number].Offset, rows[number].Detail, rows[number].Kind == XrefKind.Free ? 'f' : 'n');
        }
        to.Write("trailer\n"u8);
        PdfSerializer.Write(to, update.Trailer(new PdfDictionary()));
        to.Write((byte)'\n');
        return start;
    }

    public static long Stream(PdfUpdate update, PdfReference self, SortedDictionary<int, XrefEntry> rows)
    {
        var start = update.Here;
        rows.Add(self.Number, new(XrefKind.InFile, start, 0));
        var packed = new byte[rows.Count * RowLength];
        var row = packed.AsSpan();
        foreach (var entry in rows.Values)
        {
            row[0] = (byte)entry.Kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], checked((uint)entry.Offset));
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)entry.Detail);
            row = row[RowLength..];
        }
        var index = new PdfArray();
        foreach (var (first, count) in Runs(rows.Keys)) index.Add(first).Add(count);
        var dictionary = update.Trailer(new PdfDictionary().Set("Type", "XRef")).Set("W", new PdfArray(1, 4, 2)).Set("Index", index);
        PdfSerializer.WriteIndirect(update.Tail, self, new PdfStream(dictionary, packed));
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
