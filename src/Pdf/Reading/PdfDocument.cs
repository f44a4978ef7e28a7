namespace CuuLong.Pdf;

/// <summary>A PDF as its newest revision has it. Objects are read when they are asked for, and are slices of the file; nothing of it is copied.</summary>
/// <remarks>Not for two threads at once.</remarks>
public sealed partial class PdfDocument
{
    private readonly PdfBudget budget;
    private readonly Dictionary<int, XrefEntry> entries;
    private readonly Dictionary<int, PdfObject> loaded = [];

    private PdfDocument(ReadOnlyMemory<byte> file, PdfBudget budget, int origin, long startXref, IReadOnlyList<XrefSection> sections, Dictionary<int, XrefEntry> known)
    {
        File = file;
        this.budget = budget;
        Origin = origin;
        StartXref = startXref;
        Sections = sections;
        entries = known;
        Size = entries.Count == 0 ? 1 : entries.Keys.Max() + 1L;
        foreach (var section in Sections)
            if (section.Trailer["Size"] is PdfInteger { Value: > 0 and <= int.MaxValue } size) Size = Math.Max(Size, size.Value);
    }

    public ReadOnlyMemory<byte> File { get; }

    /// <summary>Added to every offset that the file names.</summary>
    public int Origin { get; }

    /// <summary>Its cross-reference was broken, and put together anew; one section stands for all.</summary>
    public bool IsRepaired { get; private init; }

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

    /// <param name="larger">A file of which this one is the beginning.</param>
    public static PdfDocument Open(ReadOnlyMemory<byte> file, PdfBudget budget, PdfDocument? larger = null)
    {
        var header = FileEnds.Header(file.Span);
        var start = FileEnds.StartXref(file, budget);
        var origin = FileEnds.Origin(file, header, start, budget);
        var xref = new XrefReader(file, origin, budget, larger);
        xref.ReadAll(start);
        return new PdfDocument(file, budget, origin, start, xref.Sections, xref.Entries);
    }

    /// <summary>As <see cref="Open(ReadOnlyMemory{byte}, PdfLimits?)"/>, and a file whose cross-reference is broken as far as its objects are found.</summary>
    /// <exception cref="PdfException">No such file, encrypted, or beyond the limits.</exception>
    public static PdfDocument OpenBroken(ReadOnlyMemory<byte> file, PdfBudget budget)
    {
        try
        {
            var strict = Open(file, budget);
            if (PdfPages.All(strict).Any()) return strict;
        }
        catch (PdfException e) when (e.Fault == PdfFault.Broken) { }
        var origin = FileEnds.Header(file.Span);
        var section = new XrefRepair(file, origin, budget).Read();
        return new PdfDocument(file, budget, origin, 0, [section], section.Entries) { IsRepaired = true };
    }

    /// <summary>A file to sign. A broken one may be signed by the first signer, who puts a whole cross-reference behind it; one that is signed must not need repair.</summary>
    /// <exception cref="PdfException">Broken and signed, no such file, encrypted, or beyond the limits.</exception>
    public static PdfDocument OpenToSign(ReadOnlyMemory<byte> file)
    {
        var document = OpenBroken(file, new PdfBudget(PdfLimits.Default));
        return document.IsRepaired && SignatureValue.All(document).Count > 0 ? throw new PdfException(PdfFault.Broken, "The file is signed, and its cross-reference is broken.") : document;
    }

    internal PdfBudget Budget => budget;

    internal PdfParser ParserAt(int position) => new(File, position, budget);

    /// <summary>The decoded bytes of a stream.</summary>
    /// <exception cref="PdfException">Broken, too large, or packed as an image is.</exception>
    public ReadOnlyMemory<byte> Decode(PdfStream stream) => StreamFilters.Decode(stream, budget, Resolve);
}
