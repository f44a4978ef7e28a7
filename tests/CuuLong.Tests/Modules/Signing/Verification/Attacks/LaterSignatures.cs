using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A later signer with a genuine certificate may not cover what the first one signed.</summary>
public sealed class LaterSignatures
{
    private readonly Bureau bureau = Bureau.Shared;

    [Theory]
    [InlineData(80, 690, 220, 720)]
    [InlineData(0, 0, 595, 842)]
    [InlineData(85, 390, 120, 415)]
    public async Task Over_text_is_left_to_a_person(double left, double bottom, double right, double top) =>
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(await bureau.Sign(await bureau.Sign(Shapes.Of("table")), bureau.Seal, "CoQuan", place: new PdfBox(left, bottom, right, top))));

    [Fact]
    public async Task Over_a_scanned_page_is_left_to_a_person()
    {
        var scan = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var image = u.Add(new PdfStream(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Image").Set("Width", 1).Set("Height", 1).Set("ColorSpace", "DeviceGray").Set("BitsPerComponent", 8), new byte[1]));
            var page = PdfPages.At(d, 0).Dictionary.Copy().Set("Resources", new PdfDictionary().Set("XObject", new PdfDictionary().Set("Scan", image)));
            u.Write(Forger.Page(d), page.Set("Contents", u.Add(new PdfStream(new PdfDictionary(), Forger.Bytes("q 595 0 0 842 0 0 cm /Scan Do Q")))));
        });
        var once = await bureau.Sign(scan, place: new PdfBox(300, 700, 400, 740));
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(once));
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(await bureau.Sign(once, bureau.Seal, "CoQuan", place: new PdfBox(100, 100, 200, 140))));
    }

    [Fact]
    public async Task A_seal_over_an_earlier_signature_passes_though_it_touches_the_name()
    {
        var once = await bureau.Sign(Shapes.Of("table"), place: new PdfBox(100, 420, 230, 480));
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(await bureau.Sign(once, bureau.Seal, "CoQuan", place: new PdfBox(60, 395, 165, 500))));
    }

    [Fact]
    public async Task A_signature_whose_value_leads_nowhere_is_not_passed()
    {
        var file = Forger.Update(await bureau.Sign(Shapes.Of("table")), (d, u) =>
        {
            var field = u.Add(new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Sig").Set("T", PdfString.Text("Ba")).Set("V", new PdfReference(900)));
            var form = ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy();
            u.Write((PdfReference)d.Catalog["AcroForm"]!, form.Set("Fields", ((PdfArray)d.Resolve(form["Fields"])).Copy().Add(field)));
        });
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(file));
    }
}
