namespace CuuLong.Pdf;

/// <summary>
/// Puts a cross-reference together by reading a file from its first byte to its last, as readers do with a broken one. Of two objects
/// of one number the later counts. Good enough to show a file and to put a proper cross-reference behind it; not to judge what was signed.
/// </summary>
internal sealed class XrefRepair(ReadOnlyMemory<byte> file, int origin, PdfBudget budget)
{
    private readonly Dictionary<int, XrefEntry> entries = [];
    private readonly PdfDictionary trailer = new();
    private PdfReference? catalogue;

    public XrefSection Read()
    {
        for (var at = origin; at < file.Length;) at = Next(at);
        if (!trailer.Has("Root") && catalogue is not null) trailer.Set("Root", catalogue);
        if (!trailer.Has("Root")) throw new PdfException(PdfFault.Broken, "No catalogue was found in the file.");
        return new XrefSection(0, entries.Values.Any(e => e.Kind == XrefKind.InStream), trailer, entries);
    }

    private int Next(int at)
    {
        var parser = new PdfParser(file, at, budget);
        parser.SkipWhite();
        at = parser.Position;
        budget.Value();
        try
        {
            if (parser.AtEnd) return at;
            if (parser.TryHeader(out var reference))
            {
                entries[reference.Number] = new(XrefKind.InFile, at - origin, reference.Generation);
                at = parser.Position;
                parser.Position = (int)(entries[reference.Number].Offset + origin);
                var read = parser.ReadIndirect(null);
                Note(read.Reference, read.Value);
                return read.End;
            }
            if (!parser.Take("trailer"u8)) return parser.SkipWord();
            at = parser.Position;
            parser.SkipWhite();
            Trailer(parser.ReadDictionary());
            return parser.Position;
        }
        catch (PdfException e) when (e.Fault is PdfFault.Broken or PdfFault.Unsupported)
        {
            budget.Scan(Math.Max(0, parser.Position - at));
            return at;
        }
    }

    private void Note(PdfReference reference, PdfObject value)
    {
        if ((value as PdfDictionary)?["Type"] is PdfName { Value: "Catalog" }) catalogue = reference;
        if (value is not PdfStream stream) return;
        if (stream["Type"] is PdfName { Value: "XRef" }) Trailer(stream.Dictionary);
        if (stream["Type"] is not PdfName { Value: "ObjStm" }) return;
        var index = 0;
        foreach (var number in ObjectStream.Open(stream, budget, v => v).Numbers) entries[number] = new(XrefKind.InStream, reference.Number, index++);
    }

    private void Trailer(PdfDictionary found)
    {
        if (found.Has("Encrypt")) throw new PdfException(PdfFault.Encrypted, "The file is encrypted.");
        foreach (var key in (string[])["Root", "Info", "ID"])
            if (found[key] is { } value) trailer.Set(key, value);
    }
}
