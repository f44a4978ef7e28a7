namespace CuuLong.Pdf;

/// <summary>The header and the last "startxref" of a file.</summary>
internal static class FileEnds
{
    private const int Near = 4096;

    /// <summary>Offset of "%PDF-"; some mailers put lines before it.</summary>
    public static int Header(ReadOnlySpan<byte> file)
    {
        var at = file[..Math.Min(file.Length, Near)].IndexOf("%PDF-"u8);
        return at >= 0 ? at : throw new PdfException(PdfFault.Broken, "The file does not begin as a PDF.");
    }

    /// <summary>The number after the last "startxref" near the end.</summary>
    public static long StartXref(ReadOnlyMemory<byte> file, PdfBudget budget)
    {
        var from = Math.Max(0, file.Length - Near);
        var at = file.Span[from..].LastIndexOf("startxref"u8);
        if (at < 0) throw new PdfException(PdfFault.Broken, "The file does not end as a PDF: startxref is missing.");
        var parser = new PdfParser(file, from + at + 9, budget);
        parser.SkipWhite();
        return parser.TryUnsigned() ?? throw PdfParser.Broken("No number after startxref", parser.Position);
    }

    /// <summary>What offsets count from: the header, as most readers take it, or the first byte.</summary>
    public static int Origin(ReadOnlyMemory<byte> file, int header, long start, PdfBudget budget) =>
        header > 0 && !IsSection(file, start + header, budget) && IsSection(file, start, budget) ? 0 : header;

    /// <summary>A cross-reference stands at <paramref name="start"/> whichever of the two offsets count from.</summary>
    public static bool IsTwofold(ReadOnlyMemory<byte> file, long start, PdfBudget budget) =>
        Header(file.Span) is > 0 and var header && IsSection(file, start + header, budget) && IsSection(file, start, budget);

    private static bool IsSection(ReadOnlyMemory<byte> file, long at, PdfBudget budget)
    {
        if (at < 0 || at >= file.Length) return false;
        var parser = new PdfParser(file, (int)at, budget);
        parser.SkipWhite();
        return parser.Take("xref"u8) || parser.TryHeader(out _);
    }
}
