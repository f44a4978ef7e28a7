using System.Text;
using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Shadow attacks: whoever prepares the file hides a second content in it before it is signed, and brings it up afterwards.</summary>
public sealed class Shadows
{
    [Fact]
    public async Task Hide_taking_away_what_covered_the_content_fails()
    {
        var covered = Forger.Update(Shapes.Of("table"), (d, u) => Cover(d, u));
        var signed = await Bureau.Shared.Sign(covered);
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(signed, (d, u) => u.Write(Image(d), PdfNull.Value))));
    }

    [Fact]
    public async Task Hide_freeing_the_object_that_covered_fails()
    {
        var signed = await Bureau.Shared.Sign(Forger.Update(Shapes.Of("table"), (d, u) => Cover(d, u)));
        var image = Image(PdfDocument.Open(signed)).Number;
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(TableOnly(signed, $"{image} 1\n0000000000 00001 f \n")));
    }

    [Fact]
    public async Task Replace_changing_a_font_that_shows_a_field_fails()
    {
        var signed = await Bureau.Shared.Sign(Forger.Update(Shapes.Of("table"), AddField));
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(signed, (d, u) => u.Write(Field(d).Reference!, Field(d).Dictionary.Copy().Set("V", PdfString.Text("9.000.000"))))));
    }

    [Fact]
    public async Task Hide_and_replace_pointing_the_table_at_a_second_object_of_the_same_number_fails()
    {
        var (file, hidden, number) = WithTwin(Shapes.Of("table"));
        var signed = await Bureau.Shared.Sign(file);
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(signed)));
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(TableOnly(signed, $"{number} 1\n{hidden:0000000000} 00000 n \n")));
    }

    [Fact]
    public async Task A_gap_that_is_filled_in_afterwards_fails()
    {
        var signed = await Bureau.Shared.Sign(Shapes.Page(edit: page => page["Contents"] = new PdfArray(page["Contents"]!, new PdfReference(500))));
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(signed, (d, u) => u.Write(new PdfReference(500), Forger.Content("evil")))));
    }

    [Fact]
    public async Task A_length_that_is_changed_afterwards_fails()
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var length = u.Add(2);
            u.Write((PdfReference)PdfPages.At(d, 0).Dictionary["Contents"]!, Forger.Content("ok"));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("UserUnit", length));
        });
        var signed = await Bureau.Shared.Sign(file);
        var unit = (PdfReference)PdfPages.At(PdfDocument.Open(signed), 0).Dictionary["UserUnit"]!;
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(signed, (d, u) => u.Write(unit, 3))));
    }

    private static PdfReference Image(PdfDocument d) => (PdfReference)((PdfArray)PdfPages.At(d, 0).Dictionary["Contents"]!)[1];

    private static void Cover(PdfDocument d, PdfUpdate u)
    {
        var page = PdfPages.At(d, 0).Dictionary.Copy();
        u.Write(Forger.Page(d), page.Set("Contents", new PdfArray(page["Contents"]!, u.Add(new PdfStream(new PdfDictionary(), Forger.Bytes("1 g 80 690 200 40 re f"))))));
    }

    private static PdfField Field(PdfDocument d) => PdfFields.All(d).First(f => f.Type == "Tx");

    internal static void AddField(PdfDocument d, PdfUpdate u)
    {
        var field = u.Add(new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Tx").Set("T", PdfString.Text("SoTien")).Set("V", PdfString.Text("1.000.000")).Set("Rect", PdfArray.Numbers(100, 500, 200, 520)));
        u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", new PdfDictionary().Set("Fields", new PdfArray(field))));
        u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray(field)));
    }

    /// <summary>The page's content stands twice under one number; the table names the harmless one.</summary>
    private static (byte[] File, int Hidden, int Number) WithTwin(byte[] file)
    {
        var number = ((PdfReference)PdfPages.At(PdfDocument.Open(file), 0).Dictionary["Contents"]!).Number;
        var twin = Forger.Bytes($"{number} 0 obj\n<</Length 4>>\nstream\nevil\nendstream\nendobj\n");
        return (Forger.Update([.. file, .. twin], (d, u) => u.Add(1)), file.Length, number);
    }

    private static byte[] TableOnly(byte[] file, string entries)
    {
        var d = PdfDocument.Open(file);
        return [.. file, .. Encoding.ASCII.GetBytes($"xref\n{entries}trailer\n<</Size {d.Size}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}>>\nstartxref\n{file.Length}\n%%EOF\n")];
    }
}
