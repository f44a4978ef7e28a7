using System.Text;
using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;

namespace CuuLong.Tests.Pdf;

/// <summary>What somebody would make of the habits of other writers that are let pass: prepared files, and updates that look like theirs.</summary>
public sealed class HabitsAbused
{
    private static readonly byte[] Der = [0x30, 0x03, 0x02, 0x01, 0x05], Zip = [0x30, 0x06, 0x04, 0x04, (byte)'P', (byte)'K', 5, 6];

    [Theory]
    [InlineData("AdditionalStreams", false, ChangeLevel.None)]
    [InlineData("AdditionalStreams", true, ChangeLevel.Forbidden)]
    [InlineData("Length", false, ChangeLevel.Forbidden)]
    [InlineData("DecodeParms", false, ChangeLevel.Forbidden)]
    public void A_number_that_the_trailer_names_becomes_no_packed_document_and_no_part_of_the_trailer(string key, bool zip, ChangeLevel expected)
    {
        var next = PdfDocument.Open(Shapes.Of("table")).Size;
        var file = Forger.Bytes(Forger.Latin(Shapes.Of("table")).Replace("trailer\n<<", $"trailer\n<</{key} [/a {next} 0 R]"));
        Assert.Equal(expected, Worst(file, Forger.Update(file, (_, u) => u.Add(Stream(zip ? Zip : Der)))));
    }

    /// <summary>LibreOffice opens the document that a trailer names so, and not the pages.</summary>
    [Theory]
    [InlineData("PK packed", ChangeLevel.Hidden)]
    [InlineData("0\u0003\u0002\u0001\u0005", ChangeLevel.Evidence)]
    public void A_document_packed_as_evidence_is_not_passed(string content, ChangeLevel expected)
    {
        var file = Shapes.Of("table");
        PdfReference? packed = null;
        var updated = Forger.Latin(Forger.Update(file, (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("DSS", new PdfDictionary().Set("Certs", new PdfArray(packed = u.Add(Stream(Forger.Bytes(content)))))))));
        var at = updated.LastIndexOf("/Root", StringComparison.Ordinal);
        Assert.Equal(expected, Worst(file, Forger.Bytes($"{updated[..at]}/AdditionalStreams[/application#2Fvnd.oasis.opendocument.text {packed}]{updated[at..]}")));
    }

    [Theory]
    [InlineData(0, 0, "", ChangeLevel.None)]
    [InlineData(0, 1, "", ChangeLevel.Hidden)]
    [InlineData(0, 0, "/Root 1 9 R", ChangeLevel.Hidden)]
    [InlineData(0, 0, "/Prev 9", ChangeLevel.Hidden)]
    public void The_stream_beside_a_table_says_nothing_else_in_a_second_entry_or_in_its_trailer(int first, int second, string trailer, ChangeLevel expected)
    {
        var file = Shapes.Of("table");
        var d = PdfDocument.Open(file);
        var (at, n) = (file.Length, (int)d.Size);
        var text = $"{n} 0 obj\n7\nendobj\n";
        byte[] rows = [1, .. At(at + first), 0, 1, .. At(at + text.Length), 0, 1, .. At(at + second), 0];
        var stream = $"{n + 1} 0 obj\n<</Type/XRef/Size {n + 2}/Index[{n} 2 {n} 1]/W[1 4 1]{trailer}/Length {rows.Length}>>\nstream\n{Encoding.Latin1.GetString(rows)}\nendstream\nendobj\n";
        var table = $"xref\n{n} 2\n{at:0000000000} 00000 n \n{at + text.Length:0000000000} 00000 n \ntrailer\n<</Size {n + 2}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}/XRefStm {at + text.Length}>>\nstartxref\n{at + text.Length + stream.Length}\n%%EOF\n";
        Assert.Equal(expected, Worst(file, [.. file, .. Forger.Bytes(text + stream + table)]));
    }

    /// <summary>The key is the address of the action, the title of the bookmark, the text of the note.</summary>
    [Theory]
    [InlineData(false, ChangeLevel.None)]
    [InlineData(true, ChangeLevel.Forbidden)]
    public void A_node_of_pages_that_is_something_else_as_well_may_not_be_marked(bool action, ChangeLevel expected)
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var pages = (PdfReference)d.Catalog["Pages"]!;
            u.Write(pages, ((PdfDictionary)d.Resolve(pages)).Copy().Set("S", "URI"));
            u.Write(d.Root, action ? d.Catalog.Copy().Set("OpenAction", pages) : d.Catalog.Copy());
        });
        Assert.Equal(expected, Worst(file, Forger.Update(file, (d, u) => u.Write((PdfReference)d.Catalog["Pages"]!, ((PdfDictionary)d.Resolve(d.Catalog["Pages"])).Copy().Set("URI", PdfString.Text("http://evil"))))));
    }

    [Theory]
    [InlineData("[]", false)]
    [InlineData("<</Type/Page>>", true)]
    public void What_stands_where_a_list_of_widgets_should_is_not_passed(string kids, bool hidden)
    {
        var file = Shapes.Of("table");
        var changes = Compare(file, Forger.Update(file, (d, u) =>
        {
            var list = u.Add(Forger.Value(kids));
            var field = u.Add(((PdfDictionary)Forger.Value("<</Type/Annot/Subtype/Widget/FT/Sig/T(moi)/F 132/Rect[0 0 0 0]>>")).Set("Kids", list));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", new PdfDictionary().Set("Fields", new PdfArray(field))));
        }));
        Assert.Equal(hidden, changes.Any(c => c.What == "hidden-object"));
    }

    private static byte[] At(int place) => [(byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place];

    private static PdfStream Stream(byte[] content) => new(new PdfDictionary(), content);

    private static IReadOnlyList<Change> Compare(byte[] before, byte[] after) => RevisionComparison.Compare(PdfDocument.Open(before), PdfDocument.Open(after));

    private static ChangeLevel Worst(byte[] before, byte[] after) => Compare(before, after).Select(c => c.Level).DefaultIfEmpty(ChangeLevel.None).Max();
}
