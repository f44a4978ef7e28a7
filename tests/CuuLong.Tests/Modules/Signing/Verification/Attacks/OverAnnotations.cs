using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Annotations say something as well, with or without an appearance of their own; and some are seen where their rectangle is not.</summary>
public sealed class OverAnnotations
{
    private const string Open = "INDETERMINATE UNEXPLAINED_CHANGES";
    private readonly Bureau bureau = Bureau.Shared;

    [Theory]
    [InlineData("/Subtype/Widget/FT/Tx/T(A)/V(1.000)", Open)]
    [InlineData("/Subtype/FreeText/DA(/Helv 12 Tf 0 g)/Contents(1.000)", Open)]
    [InlineData("/Subtype/Stamp/Name/Approved", Open)]
    [InlineData("/Subtype/Widget/FT/Tx/T(A)", "TOTAL_PASSED")]
    [InlineData("/Subtype/Link", "TOTAL_PASSED")]
    public async Task A_later_signature_over_one(string entries, string verdict)
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var place = u.Add(Forger.Value($"<</Type/Annot/F 4/Rect[320 510 400 540]{entries}>>"));
            if (entries.Contains("/FT", StringComparison.Ordinal)) u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(new PdfDictionary().Set("Fields", new PdfArray(place)))));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray(place)));
        });
        Assert.Equal(verdict, await Forger.Verdict(await bureau.Sign(await bureau.Sign(file), bureau.Seal, "CoQuan", place: new(300, 500, 420, 560))));
    }

    /// <summary>A seal laps over the signature and the name there, and over nothing that stands farther off.</summary>
    [Theory]
    [InlineData(230, 400, Open)]
    [InlineData(130, 400, "TOTAL_PASSED")]
    public async Task A_seal_that_reaches_from_a_signature_to_other_words(double left, double bottom, string verdict)
    {
        var once = await bureau.Sign(Shapes.Of("table"), place: new PdfBox(left, bottom, left + 120, bottom + 60));
        Assert.Equal(verdict, await Forger.Verdict(await bureau.Sign(once, bureau.Seal, "CoQuan", place: new PdfBox(95, 390, 235, 500))));
    }

    [Theory]
    [InlineData("[200 712 201 713]", "TOTAL_PASSED")]
    [InlineData("[88 712 89 713]", Open)]
    public async Task A_note_is_as_large_as_its_sign(string rectangle, string verdict)
    {
        var signed = await bureau.Sign(Shapes.Of("table"), certify: 3);
        Assert.Equal(verdict, await Forger.Verdict(Forger.Update(signed, (d, u) =>
        {
            var page = PdfPages.At(d, 0).Dictionary.Copy();
            u.Write(Forger.Page(d), page.Set("Annots", ((PdfArray)d.Resolve(page["Annots"])).Copy().Add(u.Add(Forger.Value($"<</Type/Annot/Subtype/Text/Name/Comment/Contents(y)/Rect{rectangle}>>")))));
        })));
    }

    [Theory]
    [InlineData(12, Open)]
    [InlineData(4, "TOTAL_PASSED")]
    public async Task One_that_stays_as_large_on_a_smaller_page(int flags, string verdict)
    {
        var waiting = Forger.Waiting(Shapes.Of("table"), w => w.Set("F", flags), box: [60, 760, 160, 800]);
        Assert.Equal(verdict, await Forger.Verdict(await bureau.Sign(await bureau.Sign(waiting), bureau.Seal, "CoQuan")));
    }

    /// <summary>Some readers take the first four numbers.</summary>
    [Fact]
    public async Task One_whose_rectangle_has_five_numbers_is_left_to_a_person()
    {
        var once = await bureau.Sign(Forger.Waiting(Shapes.Of("table"), w => w.Set("Rect", PdfArray.Numbers(80, 690, 220, 720, 0)).Set("MK", Forger.Value("<</BG[1 1 1]>>"))));
        byte[] twice = [.. once, .. await CuuLong.Signing.Pades.PadesSigning.Sign(once, bureau.Seal, new SignatureRequest("CoQuan", 0) { At = bureau.Pki.Clock.Now })];
        Assert.Equal(Open, await Forger.Verdict(twice));
    }
}
