using System.Buffers.Text;

namespace CuuLong.Pdf;

/// <summary>Writes the revision in which a signature stands: touches the catalogue or the form, the page or its list of annotations, and nothing else.</summary>
public static class SignatureWriter
{
    private const int ByteRangeWidth = 46;

    /// <exception cref="PdfException">The file is broken or encrypted.</exception>
    public static SignedUpdate Prepare(PdfDocument document, SignatureRequest request)
    {
        using var update = new PdfUpdate(document, 4096 + 2 * request.Reserve);
        var fields = PdfFields.All(document);
        var signature = update.Reserve();
        var name = Field(update, fields, request, signature);
        var (range, contents) = (new PdfSlot(ByteRangeWidth, (byte)' '), new PdfSlot(2 + 2 * request.Reserve, (byte)'0'));
        update.Write(signature, Value(request, range, contents));
        update.Finish();

        var (start, end) = (contents.Start, contents.Start + contents.Width);
        var tail = update.Tail;
        tail.Edit(start, 1)[0] = (byte)'<';
        tail.Edit(end - 1, 1)[0] = (byte)'>';
        WriteRange(tail.Edit(range.Start, ByteRangeWidth), [0, document.File.Length + start, document.File.Length + end, tail.Length - end]);
        return new SignedUpdate(name, document.File.Length, tail.ToArray(), start, end);
    }

    private static string Field(PdfUpdate update, IReadOnlyList<PdfField> fields, SignatureRequest request, PdfReference signature)
    {
        var empty = request.IsTimestamp ? null : fields.FirstOrDefault(f => f.IsSignature && f.Name == request.Field && f.Reference is not null && !f.Dictionary.Has("V"));
        var form = new FormWriting(update);
        if (request.Certify is not null)
        {
            if (fields.Any(f => f.IsSignature && f.Dictionary.Has("V"))) throw new PdfException(PdfFault.Unsupported, "Only the first signature can certify a file.");
            form.Certify(signature);
        }
        var name = empty?.Name ?? PdfFields.Unused(fields, request.Field);
        if (empty is not null) WidgetWriting.Fill(update, empty, request, signature);
        else form.Add(WidgetWriting.New(update, name, request, signature));
        form.Finish();
        return name;
    }

    private static PdfDictionary Value(SignatureRequest request, PdfSlot range, PdfSlot contents)
    {
        var value = new PdfDictionary().Set("Type", request.IsTimestamp ? "DocTimeStamp" : "Sig").Set("Filter", "Adobe.PPKLite").Set("SubFilter", request.SubFilter)
            .Set("ByteRange", range).Set("Contents", contents);
        if (request.At is { } at) value.Set("M", PdfString.Date(at));
        if (request.Name is { } name) value.Set("Name", PdfString.Text(name));
        if (request.Reason is { } reason) value.Set("Reason", PdfString.Text(reason));
        if (request.Location is { } location) value.Set("Location", PdfString.Text(location));
        if (request.Certify is not { } level) return value;
        var transform = new PdfDictionary().Set("Type", "TransformParams").Set("P", level).Set("V", "1.2");
        return value.Set("Reference", new PdfArray(new PdfDictionary().Set("Type", "SigRef").Set("TransformMethod", "DocMDP").Set("TransformParams", transform)));
    }

    private static void WriteRange(Span<byte> slot, ReadOnlySpan<long> numbers)
    {
        var at = 0;
        slot[at++] = (byte)'[';
        foreach (var number in numbers)
        {
            if (at > 1) slot[at++] = (byte)' ';
            Utf8Formatter.TryFormat(number, slot[at..], out var count);
            at += count;
        }
        slot[at] = (byte)']';
    }
}
