using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>An empty field waits in the signed file; whoever signs it later draws what he likes in it.</summary>
public sealed class WaitingFields
{
    private readonly Bureau bureau = Bureau.Shared;

    [Theory]
    [InlineData(80, 690, 220, 720)]
    [InlineData(0, 0, 595, 842)]
    public async Task Over_text_it_is_left_to_a_person(double left, double bottom, double right, double top) =>
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Signed(Forger.Waiting(Shapes.Of("table"), box: [left, bottom, right, top])));

    [Fact]
    public async Task A_widget_apart_from_its_field_is_looked_at_as_well()
    {
        var waiting = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var (field, widget) = (u.Reserve(), u.Reserve());
            u.Write(widget, new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("F", 4).Set("Parent", field).Set("Rect", PdfArray.Numbers(0, 0, 595, 842)).Set("P", Forger.Page(d)));
            u.Write(field, new PdfDictionary().Set("FT", "Sig").Set("T", PdfString.Text("CoQuan")).Set("Kids", new PdfArray(widget)));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(new PdfDictionary().Set("Fields", new PdfArray(field)))));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray(widget)));
        });
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Signed(waiting));
    }

    [Fact]
    public async Task One_that_was_not_shown_and_is_shown_when_signed_is_left_to_a_person()
    {
        var once = await bureau.Sign(Forger.Waiting(Shapes.Of("table"), w => w.Set("F", 2)));
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(once));
        var shown = await Redrawn(once, w => w.Set("F", 4));
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(shown));
    }

    [Fact]
    public async Task Over_an_empty_place_it_passes() => Assert.Equal("TOTAL_PASSED", await Signed(Forger.Waiting(Shapes.Of("table"))));

    [Fact]
    public async Task A_seal_that_laps_over_an_earlier_signature_passes()
    {
        var waiting = Forger.Waiting(Shapes.Of("table"), box: [60, 395, 165, 500]);
        var once = await bureau.Sign(waiting, place: new PdfBox(100, 420, 230, 480));
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(await bureau.Sign(once, bureau.Seal, "CoQuan")));
    }

    private async Task<string> Signed(byte[] waiting)
    {
        var once = await bureau.Sign(waiting);
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(once));
        return await Forger.Verdict(await bureau.Sign(once, bureau.Seal, "CoQuan"));
    }

    /// <summary>The seal signs the field as the revision before it leaves it, and both are one step of comparison.</summary>
    private async Task<byte[]> Redrawn(byte[] file, Action<PdfDictionary> edit) => await bureau.Sign(Forger.Update(file, (d, u) =>
    {
        var field = PdfFields.All(d).First(f => f.Name == "CoQuan");
        var changed = field.Dictionary.Copy();
        edit(changed);
        u.Write(field.Reference!, changed);
    }), bureau.Seal, "CoQuan");
}
