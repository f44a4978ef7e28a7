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

    /// <summary>Readers draw the ground of a field that has no appearance.</summary>
    [Fact]
    public async Task One_that_gets_a_ground_over_text_is_left_to_a_person()
    {
        var once = await bureau.Sign(Forger.Waiting(Shapes.Of("table"), box: [80, 690, 220, 720]));
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(await Bare(once, w => w.Set("MK", new PdfDictionary().Set("BG", PdfArray.Numbers(1, 1, 1))))));
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(await Bare(once, _ => { })));
    }

    /// <summary>NoRotate (12.5.3): on a page that is turned it is seen beside its rectangle, around the upper left corner of it.</summary>
    [Theory]
    [InlineData(20, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData(4, "TOTAL_PASSED")]
    public async Task One_that_does_not_turn_with_its_page_is_looked_for_where_it_is_seen(int flags, string verdict)
    {
        var turned = Forger.Update(Shapes.Of("table"), (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Rotate", 180)));
        var once = await bureau.Sign(Forger.Waiting(turned, w => w.Set("F", flags), box: [300, 640, 540, 680]));
        Assert.Equal(verdict, await Forger.Verdict(await bureau.Sign(once, bureau.Seal, "CoQuan")));
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

    /// <summary>Signed without an appearance.</summary>
    private async Task<byte[]> Bare(byte[] file, Action<PdfDictionary> edit)
    {
        var edited = Edited(file, edit);
        return [.. edited, .. await CuuLong.Signing.Pades.PadesSigning.Sign(edited, bureau.Seal, new SignatureRequest("CoQuan", 0) { At = bureau.Pki.Clock.Now })];
    }

    private async Task<string> Signed(byte[] waiting)
    {
        var once = await bureau.Sign(waiting);
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(once));
        return await Forger.Verdict(await bureau.Sign(once, bureau.Seal, "CoQuan"));
    }

    /// <summary>The seal signs the field as the revision before it leaves it, and both are one step of comparison.</summary>
    private async Task<byte[]> Redrawn(byte[] file, Action<PdfDictionary> edit) => await bureau.Sign(Edited(file, edit), bureau.Seal, "CoQuan");

    private static byte[] Edited(byte[] file, Action<PdfDictionary> edit) => Forger.Update(file, (d, u) =>
    {
        var field = PdfFields.All(d).First(f => f.Name == "CoQuan");
        var changed = field.Dictionary.Copy();
        edit(changed);
        u.Write(field.Reference!, changed);
    });
}
