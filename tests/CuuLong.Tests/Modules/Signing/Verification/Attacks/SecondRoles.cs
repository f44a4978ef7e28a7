using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>
/// Whoever prepares a file lets one object serve twice: as a part that an update may change, and as something that is drawn or found
/// by it. Each of these passed once.
/// </summary>
public sealed class SecondRoles
{
    [Fact]
    public async Task A_content_that_becomes_equal_to_a_hidden_one_fails()
    {
        var prepared = Forger.Update(Shapes.Of("table"), (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("PieceInfo", u.Add(Forger.Content("evil")))));
        await Fails(prepared, (d, u) =>
        {
            var content = Content(d);
            u.Write(content, d.Resolve(d.Catalog["PieceInfo"]));
            u.Write(d.Root, d.Catalog.Copy().Set("PieceInfo", content));
        });
    }

    [Fact]
    public async Task A_form_that_takes_the_place_of_the_fonts_fails()
    {
        var prepared = WithFonts((d, u, fonts) => u.Add(fonts));
        await Fails(prepared, (d, u) =>
        {
            var fonts = (PdfReference)Resources(d)["Font"]!;
            u.Write(fonts, ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy());
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", fonts));
        });
    }

    [Fact]
    public async Task Annotations_that_take_the_place_of_the_pages_fail()
    {
        var prepared = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var tree = (PdfReference)d.Catalog["Pages"]!;
            var node = ((PdfDictionary)d.Load(tree)).Copy();
            u.Write(tree, node.Set("Kids", u.Add(node["Kids"]!)));
        });
        await Fails(prepared, (d, u) =>
        {
            var kids = (PdfReference)d.Get<PdfDictionary>(d.Catalog, "Pages")!["Kids"]!;
            u.Write(kids, d.Resolve(PdfPages.At(d, 0).Dictionary["Annots"]));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", kids));
        });
    }

    [Fact]
    public async Task Information_that_takes_the_place_of_the_pages_fails()
    {
        var signed = await Bureau.Shared.Sign(Shapes.Of("table"));
        var d = PdfDocument.Open(signed);
        var tree = (PdfReference)d.Catalog["Pages"]!;
        var info = $"{tree.Number} 0 obj\n{d.Resolve(d.Trailer["Info"])}\nendobj\n";
        byte[] forged = [.. signed, .. Forger.Bytes($"{info}xref\n{tree.Number} 1\n{signed.Length:0000000000} 00000 n \ntrailer\n<</Size {d.Size}/Root {d.Root}/Info {tree}/Prev {d.StartXref}>>\nstartxref\n{signed.Length + info.Length}\n%%EOF\n")];
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(forged));
    }

    [Theory]
    [InlineData("Extensions")]
    [InlineData("DSS")]
    public async Task A_catalogue_that_serves_as_fonts_is_not_passed(string key)
    {
        var prepared = WithFonts((d, u, fonts) => d.Root);
        await Refused(prepared, (d, u) => u.Write(d.Root, d.Catalog.Copy().Set(key, new PdfDictionary().Set("Type", "Font").Set("Subtype", "Type1").Set("BaseFont", "Symbol"))));
    }

    [Theory]
    [InlineData("Annots")]
    [InlineData("Tabs")]
    public async Task A_page_that_serves_as_fonts_is_not_passed(string key)
    {
        var prepared = WithFonts((d, u, fonts) => Forger.Page(d));
        await Refused(prepared, (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set(key, new PdfDictionary().Set("Type", "Font").Set("Subtype", "Type1").Set("BaseFont", "Symbol"))));
    }

    [Fact]
    public async Task One_signature_in_two_fields_fails()
    {
        var signed = await Bureau.Shared.Sign(Shapes.Of("table"));
        var document = PdfDocument.Open(signed);
        var value = ((PdfReference)PdfFields.All(document)[0].Dictionary["V"]!).Number;
        // The second field waits in the file before it is signed, and points at the number that the signature will get.
        var prepared = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var form = u.Reserve();
            var twin = u.Add(new PdfDictionary().Set("FT", "Sig").Set("T", PdfString.Text("GiamDoc")).Set("V", new PdfReference(value + 2)));
            u.Write(form, new PdfDictionary().Set("Fields", new PdfArray(twin)));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", form));
        });
        var twice = await Bureau.Shared.Sign(prepared);
        Assert.Single(PdfFields.All(PdfDocument.Open(twice)).Select(f => f.Dictionary["V"]).Distinct());
        Assert.Equal("TOTAL_FAILED DUPLICATE_FIELD", await Forger.Verdict(twice));
    }

    private static async Task Fails(byte[] prepared, Action<PdfDocument, PdfUpdate> attack) =>
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(await Attacked(prepared, attack)));

    private static async Task Refused(byte[] prepared, Action<PdfDocument, PdfUpdate> attack) => await Forger.Refused(await Attacked(prepared, attack));

    private static async Task<byte[]> Attacked(byte[] prepared, Action<PdfDocument, PdfUpdate> attack)
    {
        var signed = await Bureau.Shared.Sign(prepared);
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(signed)));
        return Forger.Update(signed, attack);
    }

    private static byte[] WithFonts(Func<PdfDocument, PdfUpdate, PdfDictionary, PdfReference> place) => Forger.Update(Shapes.Of("table"), (d, u) =>
        u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Resources", new PdfDictionary().Set("Font", place(d, u, (PdfDictionary)Resources(d)["Font"]!)))));

    private static PdfDictionary Resources(PdfDocument d) => (PdfDictionary)d.Resolve(PdfPages.At(d, 0).Dictionary["Resources"]);

    private static PdfReference Content(PdfDocument d) => (PdfReference)PdfPages.At(d, 0).Dictionary["Contents"]!;
}
