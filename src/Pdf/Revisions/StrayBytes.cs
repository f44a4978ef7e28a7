namespace CuuLong.Pdf;

/// <summary>An update consists of the objects that its cross-reference names, the cross-reference and the end. Anything else might mean something to a reader that repairs files.</summary>
internal static class StrayBytes
{
    /// <summary>So that many entries cannot each look through a long gap.</summary>
    private const int MostBlank = 16;

    public static void Look(ChangeSet changes)
    {
        var (before, after) = (changes.Before, changes.After);
        var named = new HashSet<(int, long)>();
        foreach (var section in after.Sections.TakeWhile(s => s.Offset != before.Sections[0].Offset))
        {
            foreach (var (number, entry) in section.Entries)
                if (entry.Kind == XrefKind.InFile) named.Add((number, Place(after, entry.Offset + after.Origin)));
            // Readers differ on which of the two sections of a hybrid update counts, and on objects beyond /Size.
            if (section.IsAmbiguous) changes.Allow(ChangeLevel.Hidden, "two-readings", $"{section.Offset}");
            if (section.StreamDiffers) changes.Allow(ChangeLevel.Hidden, "hybrid-update", $"{section.Offset}");
        }
        if (after.Trailer["Size"] is not PdfInteger size || size.Value < after.Size) changes.Allow(ChangeLevel.Hidden, "size", "Size");
        var streams = after.Sections.Select(s => s.IsStream ? s.Offset : (s.Trailer["XRefStm"] as PdfInteger)?.Value + after.Origin).ToHashSet();
        var reading = after.ParserAt(before.File.Length);
        while (true)
        {
            reading.SkipWhite();
            var at = reading.Position;
            if (reading.AtEnd) return;
            if (reading.TryHeader(out var header))
            {
                if (!named.Contains((header.Number, at)) && !streams.Contains(at)) changes.Allow(ChangeLevel.Hidden, "hidden-object", $"{header.Number}");
                reading.Position = at;
                // Some readers end a stream where its length says, others at its keyword.
                if (reading.ReadIndirect(after.LengthOf).Value is PdfStream { Repaired: true }) changes.Allow(ChangeLevel.Hidden, "two-readings", $"{header.Number}");
            }
            else if (reading.Peek == 'x') TableReader.Read(ref reading, after.Budget);
            else if (reading.Take("startxref"u8))
            {
                reading.SkipWhite();
                reading.TryUnsigned();
            }
            else
            {
                changes.Allow(ChangeLevel.Hidden, "stray-bytes", $"{at}");
                return;
            }
        }
    }

    /// <summary>Some tables name the line end before the object; every reader takes it from there.</summary>
    private static long Place(PdfDocument document, long at)
    {
        if (at < 0 || at >= document.File.Length) return at;
        var file = document.File.Span[(int)at..];
        var blank = file[..Math.Min(file.Length, MostBlank)].IndexOfAnyExcept("\r\n "u8);
        return blank < 0 ? at : at + blank;
    }
}
