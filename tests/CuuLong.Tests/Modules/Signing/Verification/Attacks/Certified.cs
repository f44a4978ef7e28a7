using CuuLong.Pdf;
using CuuLong.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A certifying signature says what may follow (DocMDP).</summary>
public sealed class Certified
{
    [Theory]
    [InlineData(1, "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData(2, "TOTAL_PASSED")]
    [InlineData(3, "TOTAL_PASSED")]
    public async Task A_second_signature(int p, string verdict) =>
        Assert.Equal(verdict, await Forger.Verdict(await Bureau.Shared.Sign(await Certify(p), Bureau.Shared.Seal, "CoQuan")));

    [Theory]
    [InlineData(1, "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData(2, "TOTAL_PASSED")]
    [InlineData(3, "TOTAL_PASSED")]
    public async Task A_filled_field(int p, string verdict)
    {
        var file = await Certify(p, Forger.Update(Shapes.Of("table"), Shadows.AddField));
        Assert.Equal(verdict, await Forger.Verdict(Forger.Update(file, (d, u) =>
        {
            var field = PdfFields.All(d).First(f => f.Type == "Tx");
            u.Write(field.Reference!, field.Dictionary.Copy().Set("V", PdfString.Text("2")));
        })));
    }

    [Theory]
    [InlineData(1, "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData(2, "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData(3, "INDETERMINATE UNEXPLAINED_CHANGES")]
    public async Task An_annotation(int p, string verdict)
    {
        var file = await Certify(p);
        Assert.Equal(verdict, await Forger.Verdict(Forger.Update(file, (d, u) =>
        {
            var page = PdfPages.At(d, 0).Dictionary.Copy();
            u.Write(Forger.Page(d), page.Set("Annots", ((PdfArray)d.Resolve(page["Annots"])).Copy().Add(u.Add(new PdfDictionary().Set("Type", "Annot").Set("Subtype", "FreeText").Set("Rect", PdfArray.Numbers(80, 690, 200, 720))))));
        })));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Other_content_fails_under_every_certification(int p) =>
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(await Certify(p), (d, u) => u.Write((PdfReference)PdfPages.At(d, 0).Dictionary["Contents"]!, Forger.Content("evil")))));

    [Fact]
    public async Task Evidence_and_its_time_stamp_are_permitted_even_where_nothing_is()
    {
        var bureau = Bureau.Shared;
        var file = await bureau.Sign(Shapes.Of("table"), level: PadesLevel.Lta, certify: 1);
        Assert.Equal("", GenuineFiles.Told(await bureau.Verify(file)));
    }

    [Fact]
    public async Task Defaults_of_the_form_are_left_to_a_person()
    {
        var file = await Bureau.Shared.Sign(Forger.Update(Shapes.Of("table"), Shadows.AddField));
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(Forger.Update(file, (d, u) =>
            u.Write((PdfReference)d.Catalog["AcroForm"]!, ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy().Set("DR", new PdfDictionary().Set("Font", new PdfDictionary()))))));
    }

    /// <summary>Readers draw other fields anew by it; a signature's appearance they leave.</summary>
    [Fact]
    public async Task Drawing_anew_may_be_taken_back_where_all_fields_are_signatures()
    {
        var file = await Bureau.Shared.Sign(Forger.Update(Forger.Waiting(Shapes.Of("table")), (d, u) => Form(d, u, f => f.Set("NeedAppearances", PdfBoolean.True))));
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(Forger.Update(file, (d, u) => Form(d, u, f => f.Set("NeedAppearances", (PdfObject?)null)))));
    }

    private static void Form(PdfDocument d, PdfUpdate u, Action<PdfDictionary> edit)
    {
        var form = ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy();
        edit(form);
        u.Write((PdfReference)d.Catalog["AcroForm"]!, form);
    }

    [Fact]
    public async Task Only_the_first_signature_certifies() =>
        await Assert.ThrowsAsync<PdfException>(async () => await Bureau.Shared.Sign(await Forger.Genuine, field: "Ba", certify: 2));

    private static Task<byte[]> Certify(int p, byte[]? file = null) => Bureau.Shared.Sign(file ?? Shapes.Of("table"), certify: p);
}
