namespace CuuLong.Pdf;

public sealed partial class PdfDocument
{
    private List<int>? revisions;

    /// <summary>Where each revision ends, oldest first: the offset after its "%%EOF" and one line's end. The last is the file's length unless bytes follow it.</summary>
    public IReadOnlyList<int> Revisions => revisions ??= [.. Sections.Reverse().Select(EndOf).OfType<int>().Distinct()];

    /// <summary>True when the first <paramref name="end"/> bytes are a whole file: they end with "%%EOF" and white space at most.</summary>
    public static bool EndsAt(ReadOnlySpan<byte> file, int end) => end >= 0 && end <= file.Length && file[..end].TrimEnd("\0\r\n\f\t "u8).EndsWith("%%EOF"u8);

    /// <summary>Null for the first section of a linearized file, whose startxref says 0.</summary>
    private int? EndOf(XrefSection section)
    {
        for (var at = section.Offset; ; at++)
        {
            var found = File.Span[at..].IndexOf("startxref"u8);
            budget.Scan(found < 0 ? File.Length - at : found);
            if (found < 0) return null;
            at += found + 9;
            var parser = new PdfParser(File, at, budget);
            while (!parser.AtEnd && Characters.IsWhite((byte)parser.Peek)) parser.Position++;
            if (parser.TryUnsigned() + Origin != section.Offset) continue;
            while (!parser.AtEnd && Characters.IsWhite((byte)parser.Peek)) parser.Position++;
            return File.Span[parser.Position..].StartsWith("%%EOF"u8) ? AfterLine(parser.Position + 5) : null;
        }
    }

    private int AfterLine(int at)
    {
        var rest = File.Span[at..];
        return at + (rest.StartsWith("\r\n"u8) ? 2 : rest.StartsWith("\n"u8) || rest.StartsWith("\r"u8) ? 1 : 0);
    }
}
