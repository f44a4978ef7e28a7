namespace CuuLong.Pdf;

/// <summary>One more revision of a file (7.5.6): bytes that stand after it and never change one before. Objects are written as they come.</summary>
public sealed class PdfUpdate : IPdfObjects, IDisposable
{
    private readonly SortedDictionary<int, (int Generation, long Offset)> written = [];
    private readonly Dictionary<int, XrefEntry> kept = [];
    private int next;
    private PdfReference? info;

    public PdfUpdate(PdfDocument document, int capacity = 64 * 1024)
    {
        Document = document;
        Tail = new PdfBuffer(capacity);
        next = checked((int)document.Size);
        if (document.File.Span is not [.., (byte)'\n'] and not [.., (byte)'\r']) Tail.Write((byte)'\n');
    }

    public PdfDocument Document { get; }

    /// <summary>What comes after the file.</summary>
    public PdfBuffer Tail { get; }

    public PdfReference Reserve() => new(next++);

    public PdfReference Add(PdfObject value)
    {
        var reference = Reserve();
        Write(reference, value);
        return reference;
    }

    /// <summary>A new object, or a new state of one that the file has.</summary>
    public void Write(PdfReference reference, PdfObject value)
    {
        if (!written.TryAdd(reference.Number, (reference.Generation, Here))) throw new InvalidOperationException($"Object {reference.Number} is written already.");
        PdfSerializer.WriteIndirect(Tail, reference, value);
    }

    /// <summary>The document information dictionary (14.3.3), in the place of the old one or as the first.</summary>
    public void Inform(PdfDictionary information)
    {
        if (Document.Trailer["Info"] is PdfReference old && Document.Load(old) is PdfDictionary) Write(old, information);
        else info = Add(information);
    }

    /// <summary>Writes the cross-reference section in the kind that the file has, and the end. Behind a broken file it names every object, and nothing before it counts.</summary>
    public void Finish()
    {
        if (Document.IsRepaired)
            foreach (var (number, entry) in Document.Entries) kept.TryAdd(number, entry);
        var start = Document.Sections[0].IsStream ? XrefWriting.Stream(this, Reserve(), Rows()) : XrefWriting.Table(this, Rows());
        Tail.Write("startxref\n"u8).Write(start).Write("\n%%EOF\n"u8);
    }

    public void Dispose() => Tail.Dispose();

    /// <summary>Offset of what is written next, as the file counts.</summary>
    internal long Here => (long)Document.File.Length + Tail.Length - Document.Origin;

    private SortedDictionary<int, XrefEntry> Rows()
    {
        var rows = new SortedDictionary<int, XrefEntry>(kept);
        foreach (var (number, (generation, offset)) in written) rows[number] = new(XrefKind.InFile, offset, generation);
        if (Document.IsRepaired) rows[0] = new(XrefKind.Free, 0, 65535);
        return rows;
    }

    internal PdfDictionary Trailer(PdfDictionary to)
    {
        var old = Document.Trailer;
        return to.Set("Size", next).Set("Root", old["Root"]).Set("Info", info ?? old["Info"]).Set("ID", old["ID"]).Set("Prev", Document.IsRepaired ? null : Document.StartXref);
    }
}
