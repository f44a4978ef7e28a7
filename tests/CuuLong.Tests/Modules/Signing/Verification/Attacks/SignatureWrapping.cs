using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>SWA: the signed bytes are moved aside and the signature pointed at them; the room between is the attacker's.</summary>
public sealed class SignatureWrapping
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signed_bytes_that_were_moved_do_not_count(bool sameObject)
    {
        var file = await Bureau.Shared.Sign(CuuLong.Tests.Pdf.Shapes.Of("table"));
        var document = PdfDocument.Open(file);
        var value = SignatureValue.All(document)[0];
        var (holeStart, holeEnd) = (value.Contents!.Start, value.Contents.End);
        byte[] evil = Forger.Bytes("\n99 0 obj\n(evil)\nendobj\n");
        byte[] moved = [.. file.AsSpan(0, holeEnd), .. evil, .. file.AsSpan(holeEnd)];
        var start = (PdfReference)value.Field.Dictionary["V"]!;
        var forged = (((PdfDictionary)document.Load(start)).Copy()).Set("ByteRange", new PdfArray(0, holeStart, holeEnd + evil.Length, file.Length - holeEnd));
        var place = sameObject ? start : new PdfReference(200);
        var field = value.Field.Dictionary.Copy().Set("V", place);
        // The old cross-reference moved; the forged one names every object anew.
        await Forger.Refused(Rebuilt(moved, document, place, forged, value.Field.Reference!, field));
    }

    private static byte[] Rebuilt(byte[] moved, PdfDocument document, PdfReference place, PdfDictionary forged, PdfReference fieldPlace, PdfDictionary field)
    {
        using var tail = new PdfBuffer();
        tail.Write((byte)'\n');
        var offsets = new SortedDictionary<int, int>();
        foreach (var number in document.Entries.Keys.Where(n => document.Load(n) is not PdfNull)) Put(new PdfReference(number), document.Load(number));
        Put(place, forged);
        Put(fieldPlace, field);
        var table = moved.Length + tail.Length;
        tail.Write(Forger.Bytes("xref\n0 1\n0000000000 65535 f \n"));
        foreach (var (number, offset) in offsets) tail.Write(Forger.Bytes($"{number} 1\n{offset:0000000000} 00000 n \n"));
        tail.Write(Forger.Bytes($"trailer\n<</Size 201/Root {document.Root}>>\nstartxref\n{table}\n%%EOF\n"));
        return [.. moved, .. tail.Written];

        void Put(PdfReference reference, PdfObject value)
        {
            offsets[reference.Number] = moved.Length + tail.Length;
            PdfSerializer.WriteIndirect(tail, reference, value);
        }
    }
}
