using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A certification may permit comments (DocMDP, P = 3); what lies over the page's words is left to a person even then.</summary>
public sealed class Comments
{
    [Theory]
    [InlineData(3, "Text", 300, true, "TOTAL_PASSED")]
    [InlineData(3, "FreeText", 300, true, "TOTAL_PASSED")]
    [InlineData(3, "Highlight", 690, false, "TOTAL_PASSED")]
    [InlineData(3, "Highlight", 690, true, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData(3, "FreeText", 690, true, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData(3, "FreeText", 690, false, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData(3, "Link", 300, false, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData(3, "Widget", 300, true, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData(3, "RichMedia", 300, true, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData(2, "Text", 300, true, "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData(0, "Text", 300, true, "TOTAL_FAILED DOCUMENT_CHANGED")]
    public async Task One_that_is_added(int p, string kind, double at, bool drawn, string verdict)
    {
        var report = await Bureau.Shared.Verify(Add(await Certified(p), kind, at, drawn));
        Assert.Equal(verdict, GenuineFiles.Verdict(report));
        Assert.Equal("annotations", CuuLong.Signing.Verification.SignatureWords.Changes(report.Signatures[0]));
    }

    [Theory]
    [InlineData(3, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData(2, "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData(0, "TOTAL_FAILED DOCUMENT_CHANGED")]
    public async Task One_that_was_there_and_is_changed(int p, string verdict)
    {
        var signed = await Certified(p, Add(Shapes.Of("table"), "Text", 300, true));
        var changed = Forger.Update(signed, (d, u) =>
        {
            var note = ((PdfArray)d.Resolve(PdfPages.At(d, 0).Dictionary["Annots"])).OfType<PdfReference>().First(r => d.Load(r) is PdfDictionary a && a["Subtype"] is PdfName { Value: "Text" });
            u.Write(note, ((PdfDictionary)d.Load(note)).Copy().Set("Contents", PdfString.Text("khác")));
        });
        Assert.Equal(verdict, await Forger.Verdict(changed));
    }

    [Fact]
    public async Task One_with_an_action_is_left_to_a_person() => Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES",
        await Forger.Verdict(Add(await Certified(3), "Text", 300, true, a => a.Set("A", new PdfDictionary().Set("S", "JavaScript").Set("JS", PdfString.Text("app.alert(1)"))))));

    /// <summary>Without an appearance of its own it is drawn after its geometry and colour, not after its rectangle.</summary>
    [Theory]
    [InlineData("Ink", 300, "InkList", "[[90 705 300 705]]")]
    [InlineData("Line", 300, "L", "[90 705 300 705]")]
    [InlineData("Polygon", 300, "Vertices", "[80 690 400 690 400 730 80 730]")]
    [InlineData("FreeText", 300, "CL", "[90 320 90 705]")]
    [InlineData("Highlight", 690, "C", "[0 0 0]")]
    [InlineData("Highlight", 690, "C", "[0 0 0 0.9]")]
    [InlineData("StrikeOut", 690, "BS", "<</W 40>>")]
    [InlineData("Underline", 690, "Border", "[0 0 40]")]
    public async Task One_that_draws_beyond_its_rectangle_or_too_dark_is_left_to_a_person(string kind, double at, string key, string value) =>
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(Add(await Certified(3), kind, at, false, a => a.Set(key, Forger.Value(value)))));

    [Theory]
    [InlineData("Highlight", "[1 0.82 0]")]
    [InlineData("Underline", "[0 0 0]")]
    public async Task One_through_which_the_words_are_read_passes(string kind, string colour) =>
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(Add(await Certified(3), kind, 690, false, a => a.Set("C", Forger.Value(colour)))));

    private static Task<byte[]> Certified(int p, byte[]? file = null) => Bureau.Shared.Sign(file ?? Shapes.Of("table"), certify: p == 0 ? null : p);

    private static byte[] Add(byte[] file, string kind, double at, bool drawn, Action<PdfDictionary>? edit = null) => Forger.Update(file, (d, u) =>
    {
        var note = new PdfDictionary().Set("Type", "Annot").Set("Subtype", kind).Set("F", 4).Set("Contents", PdfString.Text("ý kiến")).Set("Rect", PdfArray.Numbers(90, at, 200, at + 20)).Set("P", Forger.Page(d));
        if (drawn) note.Set("AP", new PdfDictionary().Set("N", u.Add(new PdfStream(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, 110, 20)), Forger.Bytes("1 1 0 rg 0 0 110 20 re f")))));
        edit?.Invoke(note);
        var page = PdfPages.At(d, 0).Dictionary.Copy();
        u.Write(Forger.Page(d), page.Set("Annots", ((d.Resolve(page["Annots"]) as PdfArray)?.Copy() ?? []).Add(u.Add(note))));
    });
}
