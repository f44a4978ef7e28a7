namespace CuuLong.Pdf;

/// <summary>
/// Whether the frame of a file, its trailers, catalogue, pages, fields and signatures, says two things under one key, or can be counted
/// from two places. A signature over such a file is no signature over what a certain reader shows.
/// </summary>
public static class TwoReadings
{
    /// <summary>Keys below which the frame goes on; what hangs below others is content.</summary>
    private static readonly HashSet<string> Frame = ["Pages", "Kids", "AcroForm", "Fields", "Annots", "Contents", "V", "Reference", "TransformParams", "Lock", "Perms", "DocMDP", "ByteRange"];

    public static bool In(PdfDocument document)
    {
        if (document.Sections.Any(s => s.Trailer.Ambiguous) || FileEnds.IsTwofold(document.File, document.StartXref, document.Budget)) return true;
        var (seen, open) = (new HashSet<int> { document.Root.Number }, new Stack<PdfObject>());
        open.Push(document.Catalog);
        while (open.TryPop(out var next))
        {
            if (next is PdfArray) ObjectParts.Each(next, part => Follow(document, part, true, seen, open));
            else if ((next as PdfDictionary ?? (next as PdfStream)?.Dictionary) is { } dictionary)
            {
                if (dictionary.Ambiguous) return true;
                foreach (var (key, value) in dictionary) Follow(document, value, Frame.Contains(key), seen, open);
            }
        }
        return false;
    }

    private static void Follow(PdfDocument document, PdfObject value, bool frame, HashSet<int> seen, Stack<PdfObject> open)
    {
        if (value is PdfArray or PdfDictionary) open.Push(value);
        else if (frame && value is PdfReference reference && seen.Add(reference.Number) && Known(document, reference) is { } known) open.Push(known);
    }

    private static PdfObject? Known(PdfDocument document, PdfReference reference)
    {
        try
        {
            return document.Load(reference);
        }
        catch (PdfException e) when (e.Fault == PdfFault.Broken)
        {
            return null;
        }
    }
}
