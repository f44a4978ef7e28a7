using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Objects that ride along with a change that is allowed, and wait for the next one.</summary>
public sealed class SmuggledParts
{
    [Fact]
    public async Task Evidence_with_something_else_in_it_is_not_passed() => await Forger.Refused(Forger.Update(await Forger.Genuine, (d, u) =>
        u.Write(d.Root, d.Catalog.Copy().Set("DSS", new PdfDictionary().Set("Certs", new PdfArray()).Set("Pages", new PdfArray(u.Add(Forger.Content("evil"))))))));

    [Fact]
    public async Task Extensions_with_a_stream_in_them_are_not_passed() => await Forger.Refused(Forger.Update(await Forger.Genuine, (d, u) =>
        u.Write(d.Root, d.Catalog.Copy().Set("Extensions", new PdfDictionary().Set("EVIL", u.Add(Forger.Content("evil")))))));

    [Fact]
    public async Task A_packed_object_that_no_table_names_is_not_passed()
    {
        // The newest table names object 70 of the stream; 71 stands in it as well.
        var file = await Bureau.Shared.Sign(Shapes.Of("xref stream"));
        var d = PdfDocument.Open(file);
        var packed = "70 0 71 5 null (evil)";
        var container = $"80 0 obj\n<</Type/ObjStm/N 2/First 10/Length {packed.Length}>>\nstream\n{packed}\nendstream\nendobj\n";
        var at = file.Length + container.Length;
        byte[] rows = [2, 0, 0, 0, 80, 0, .. Row(file.Length), .. Row(at)];
        var table = $"81 0 obj\n<</Type/XRef/Size 82/Index[70 1 80 2]/W[1 4 1]/Root {d.Root}/Prev {d.StartXref}/Length {rows.Length}>>\nstream\n";
        await Forger.Refused([.. file, .. Forger.Bytes(container + table), .. rows, .. Forger.Bytes($"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n")]);
    }

    [Fact]
    public async Task A_new_field_whose_widget_belongs_to_another_is_not_passed()
    {
        var file = await Bureau.Shared.Sign(Forger.Update(Shapes.Of("table"), Shadows.AddField));
        await Forger.Refused(Forger.Update(file, (d, u) =>
        {
            var old = PdfFields.All(d).First(f => f.Type == "Tx").Reference!;
            var widget = u.Add(new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("Rect", PdfArray.Numbers(0, 0, 0, 0)).Set("Parent", old));
            var field = u.Add(new PdfDictionary().Set("FT", "Sig").Set("T", PdfString.Text("Ba")).Set("Kids", new PdfArray(widget)));
            var form = ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy();
            u.Write((PdfReference)d.Catalog["AcroForm"]!, form.Set("Fields", ((PdfArray)d.Resolve(form["Fields"])).Copy().Add(field)));
        }));
    }

    private static byte[] Row(int at) => [1, (byte)(at >> 24), (byte)(at >> 16), (byte)(at >> 8), (byte)at, 0];
}
