using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

public sealed class DuplicateNames
{
    [Theory]
    [InlineData("NguoiKy")]
    [InlineData("nguoiky")]
    public async Task A_second_field_of_a_signed_name_fails(string name) =>
        Assert.Equal("TOTAL_FAILED DUPLICATE_FIELD", await Forger.Verdict(Forger.Update(await Forger.Genuine, (d, u) => Add(d, u, name))));

    [Fact]
    public async Task A_new_field_that_is_no_signature_fails() =>
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(await Forger.Genuine, (d, u) => Add(d, u, "Khac", "Tx"))));

    private static void Add(PdfDocument d, PdfUpdate u, string name, string type = "Sig")
    {
        var field = u.Add(new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", type).Set("T", PdfString.Text(name)).Set("Rect", PdfArray.Numbers(0, 0, 0, 0)));
        var form = ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy();
        u.Write((PdfReference)d.Catalog["AcroForm"]!, form.Set("Fields", ((PdfArray)d.Resolve(form["Fields"])).Copy().Add(field)));
    }
}
