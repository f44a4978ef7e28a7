using System.Text;
using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;

namespace CuuLong.Tests.Pdf;

/// <summary>
/// What other programs do when they add a signature or evidence (LibreOffice, PDFBox, iText, e-Szigno, Cryptolog, pyHanko), as it was seen in files of theirs;
/// each with what somebody would make of it.
/// </summary>
public sealed class OfOtherWriters
{
    private static readonly byte[] Der = [0x30, 0x03, 0x02, 0x01, 0x05];

    [Fact]
    public void Evidence_may_take_a_number_that_only_the_trailer_names_and_nothing_else_may()
    {
        // LibreOffice names there the document it packed; PDFBox keeps the name and not the object.
        var next = PdfDocument.Open(Shapes.Of("table")).Size;
        var file = Forger.Bytes(Forger.Latin(Shapes.Of("table")).Replace("trailer\n<<", $"trailer\n<</AdditionalStreams [/a {next} 0 R /b {next + 1} 0 R]"));
        Assert.Equal(ChangeLevel.Evidence, Worst(file, (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("DSS", Store(u, Stream(Der))))));
        Assert.Equal(ChangeLevel.Forbidden, Worst(file, (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("DSS", Store(u, Stream(Forger.Bytes("PK evil")))))));
        Assert.Equal(ChangeLevel.None, Worst(file, (_, u) => u.Add(Stream(Der))));
        Assert.Equal(ChangeLevel.Forbidden, Worst(file, (_, u) => u.Add(Forger.Content("evil"))));
    }

    public static TheoryData<string, bool> Left => new()
    {
        { "7", true }, { "<</Type/DSS/Certs[DER]>>", true }, { "<</Type/VRI>>", true }, { "<</Type/VRI/0123456789012345678901234567890123456789<</Cert[DER]>>>>", true }, { "[DER DER]", true },
        { "<</Type/DSS/Certs[TEXT]>>", false }, { "<</Type/DSS/Pages[DER]>>", false }, { "<</Type/Page/Cert[DER]>>", false }, { "[TEXT]", false }, { "<</Type/VRI/TU (D:2026)>>", true }, { "<</Type/VRI/TU<</Type/Page>>>>", false }, { "<</Type/VRI/Cert (evil)>>", false },
    };

    [Theory, MemberData(nameof(Left))]
    public void Evidence_that_later_evidence_took_the_place_of_hides_nothing(string value, bool harmless)
    {
        var worst = Worst(Shapes.Of("table"), (_, u) =>
        {
            var (der, text) = (u.Add(Stream(Der)), value.Contains("TEXT") ? u.Add(Forger.Content("evil")) : null);
            u.Add(Forger.Value(value.Replace("DER", $"{der}").Replace("TEXT", $"{text}")));
        });
        Assert.Equal(harmless ? ChangeLevel.None : ChangeLevel.Hidden, worst);
    }

    [Theory]
    [InlineData(new byte[] { 0x30, 0x03, 0x02, 0x01, 0x05, 0x0A }, false)]
    [InlineData(new byte[] { 0x30, 0x80, 0x02, 0x01, 0x05, 0x00, 0x00 }, false)]
    [InlineData(new byte[] { 0x30, 0x81, 0x03, 0x02, 0x01, 0x05 }, false)]
    [InlineData(new byte[] { 0x30, 0x03, 0x02, 0x01, 0x05 }, true)]
    [InlineData(new byte[] { 0x04, 0x03, 0x02, 0x01, 0x05 }, false)]
    [InlineData(new byte[] { }, false)]
    public void A_stream_is_evidence_when_it_is_one_value_to_its_end(byte[] content, bool harmless) =>
        Assert.Equal(harmless ? ChangeLevel.None : ChangeLevel.Hidden, Worst(Shapes.Of("table"), (_, u) => u.Add(Stream(content))));

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\r\n \n", true)]
    [InlineData("% 90 0 obj (evil) endobj\n", false)]
    [InlineData("                    \n", false)]
    public void A_table_may_name_the_line_end_before_an_object(string before, bool harmless)
    {
        var file = Shapes.Of("table");
        var d = PdfDocument.Open(file);
        var text = $"{before}{d.Size} 0 obj\n7\nendobj\n";
        var table = $"xref\n{d.Size} 1\n{file.Length:0000000000} 00000 n \ntrailer\n<</Size {d.Size + 1}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}>>\nstartxref\n{file.Length + text.Length}\n%%EOF\n";
        Assert.Equal(harmless ? ChangeLevel.None : ChangeLevel.Hidden, Worst(file, [.. file, .. Forger.Bytes(text + table)]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_table_may_be_said_once_more_in_a_stream_that_says_the_same(bool same)
    {
        var file = Shapes.Of("table");
        var d = PdfDocument.Open(file);
        var (at, n) = (file.Length, (int)d.Size);
        var first = $"{n} 0 obj\n7\nendobj\n";
        byte[] rows = [1, .. At(same ? at : at + 1), 0, 1, .. At(at + first.Length), 0];
        var stream = $"{n + 1} 0 obj\n<</Type/XRef/Size {n + 2}/Index[{n} 2]/W[1 4 1]/Root {d.Root}/Prev {d.StartXref}/Length {rows.Length}>>\nstream\n{Encoding.Latin1.GetString(rows)}\nendstream\nendobj\n";
        var table = $"xref\n{n} 2\n{at:0000000000} 00000 n \n{at + first.Length:0000000000} 00000 n \ntrailer\n<</Size {n + 2}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}/XRefStm {at + first.Length}>>\nstartxref\n{at + first.Length + stream.Length}\n%%EOF\n";
        Assert.Equal(same ? ChangeLevel.None : ChangeLevel.Hidden, Worst(file, [.. file, .. Forger.Bytes(first + stream + table)]));
    }

    [Fact]
    public void The_catalogue_may_get_another_number_and_no_other_content()
    {
        Assert.Equal(ChangeLevel.Evidence, Rooted((d, u) => u.Add(d.Catalog.Copy().Set("DSS", Store(u, Stream(Der))))));
        Assert.Equal(ChangeLevel.Forbidden, Rooted((d, u) => u.Add(d.Catalog.Copy().Set("OpenAction", new PdfArray()))));
        // An object that was there before and played another part.
        Assert.Equal(ChangeLevel.Forbidden, Rooted((d, u) => { u.Write((PdfReference)d.Trailer["Info"]!, d.Catalog.Copy()); return (PdfReference)d.Trailer["Info"]!; }));
    }

    [Theory]
    [InlineData("ITXT", "(5.0.0)", true)]
    [InlineData("Rotate", "90", false)]
    [InlineData("MediaBox", "[0 0 9 9]", false)]
    [InlineData("ITXT", "[9 0 R]", false)]
    public void A_node_of_pages_may_be_marked(string key, string value, bool harmless)
    {
        var worst = Worst(Shapes.Of("table"), (d, u) => u.Write((PdfReference)d.Catalog["Pages"]!, ((PdfDictionary)d.Resolve(d.Catalog["Pages"])).Copy().Set(key, Forger.Value(value))));
        Assert.Equal(harmless ? ChangeLevel.None : ChangeLevel.Forbidden, worst);
    }

    [Theory]
    [InlineData(false, ChangeLevel.Evidence)]
    [InlineData(true, ChangeLevel.Forbidden)]
    public void Extensions_may_change_in_their_place_when_it_is_theirs_alone(bool shared, ChangeLevel expected)
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var place = u.Add(new PdfDictionary());
            var root = d.Catalog.Copy().Set("Extensions", place);
            u.Write(d.Root, shared ? root.Set("PieceInfo", place) : root);
        });
        Assert.Equal(expected, Worst(file, (d, u) => u.Write((PdfReference)d.Catalog["Extensions"]!, Forger.Value("<</ADBE<</BaseVersion/1.7/ExtensionLevel 5>>>>"))));
    }

    [Theory]
    [InlineData("StructParents", "1", ChangeLevel.Hidden)]
    [InlineData("StructParents", "[1]", ChangeLevel.Forbidden)]
    [InlineData("UserUnit", "2", ChangeLevel.Forbidden)]
    public void A_page_may_be_counted_into_the_structure(string key, string value, ChangeLevel expected) =>
        Assert.Equal(expected, Worst(Shapes.Of("table"), (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set(key, Forger.Value(value)))));

    private static byte[] At(int place) => [(byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place];

    private static PdfStream Stream(byte[] content) => new(new PdfDictionary(), content);

    private static PdfReference Store(PdfUpdate update, PdfStream certificate)
    {
        var store = update.Reserve();
        update.Write(store, new PdfDictionary().Set("Type", "DSS").Set("Certs", new PdfArray(update.Add(certificate))));
        return store;
    }

    /// <summary>An update whose trailer names another catalogue.</summary>
    private static ChangeLevel Rooted(Func<PdfDocument, PdfUpdate, PdfReference> root)
    {
        var file = Shapes.Of("table");
        PdfReference? named = null;
        var updated = Forger.Latin(Forger.Update(file, (d, u) => named = root(d, u)));
        var at = updated.LastIndexOf("/Root", StringComparison.Ordinal);
        return Worst(file, Forger.Bytes(updated[..at] + $"/Root {named}" + updated[(updated.IndexOf('R', at + 5) + 1)..]));
    }

    private static ChangeLevel Worst(byte[] file, Action<PdfDocument, PdfUpdate> write) => Worst(file, Forger.Update(file, write));

    private static ChangeLevel Worst(byte[] before, byte[] after) =>
        RevisionComparison.Compare(PdfDocument.Open(before), PdfDocument.Open(after)).Select(c => c.Level).DefaultIfEmpty(ChangeLevel.None).Max();
}
