namespace CuuLong.Pdf;

/// <summary>A PDF as its newest revision has it. Objects are read when they are asked for, and are slices of the file; nothing of it is copied.</summary>
/// <remarks>Not for two threads at once.</remarks>
public sealed partial class PdfDocument
{
    private readonly PdfBudget budget;
    private readonly Dictionary<int, XrefEntry> entries;
    private readonly Dictionary<int, PdfObject> loaded = [];

    private PdfDocument(ReadOnlyMemory<byte> file, PdfBudget budget, int origin, long startXref, XrefReader xref)
    {
        File = file;
        this.budget = budget;
        Origin = origin;
        StartXref = startXref;
        Sections = xref.Sections;
        entries = xref.Entries;
        Size = entries.Count == 0 ? 1 : entries.Keys.Max() + 1L;
        foreach (var section in Sections)
            if (section.Trailer["Size"] is PdfInteger { Value: > 0 and <= int.MaxValue } size) Size = Math.Max(Size, size.Value);
    }

    public ReadOnlyMemory<byte> File { get; }

    /// <summary>Added to every offset that the file names.</summary>
    public int Origin { get; }

    /// <summary>The last startxref, as the file writes it.</summary>
    public long StartXref { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<XrefSection> Sections { get; }

    public IReadOnlyDictionary<int, XrefEntry> Entries => entries;

    public PdfDictionary Trailer => Sections[0].Trailer;

    /// <summary>The first object number that no section uses.</summary>
    public long Size { get; }

    public PdfReference Root => Trailer["Root"] as PdfReference ?? throw new PdfException(PdfFault.Broken, "The trailer has no /Root.");

    public PdfDictionary Catalog => Resolve(Root) as PdfDictionary ?? throw new PdfException(PdfFault.Broken, "The file has no catalogue.");

    /// <exception cref="PdfException">Broken, encrypted, or beyond the limits.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> file, PdfLimits? limits = null) => Open(file, new PdfBudget(limits ?? PdfLimits.Default));

    public static PdfDocument Open(ReadOnlyMemory<byte> file, PdfBudget budget)
    {
        var header = FileEnds.Header(file.Span);
        var start = FileEnds.StartXref(file, budget);
        var origin = FileEnds.Origin(file, header, start, budget);
        var xref = new XrefReader(file, origin, budget);
        xref.ReadAll(start);
        return new PdfDocument(file, budget, origin, start, xref);
    }

    internal PdfBudget Budget => budget;

    internal PdfParser ParserAt(int position) => new(File, position, budget);

    /// <summary>The decoded bytes of a stream.</summary>
    /// <exception cref="PdfException">Broken, too large, or packed as an image is.</exception>
    public ReadOnlyMemory<byte> Decode(PdfStream stream) => StreamFilters.Decode(stream, budget, Resolve);
}
