using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Signature fields may be added and drawn; what they show must be somebody's who signs.</summary>
public sealed class UnsignedAppearances
{
    [Fact]
    public async Task A_new_field_that_shows_something_and_is_signed_by_nobody_is_not_passed() => await Forger.Refused(Forger.Update(await Forger.Genuine, (d, u) =>
    {
        var field = u.Add(Widget("Ba", [300, 300, 460, 360]).Set("P", Forger.Page(d)).Set("AP", Appearance(u)));
        AddField(d, u, field);
    }));

    [Fact]
    public async Task An_empty_field_that_shows_nothing_may_be_added() => Assert.Equal("TOTAL_PASSED", await Forger.Verdict(Forger.Update(await Forger.Genuine, (d, u) =>
        AddField(d, u, u.Add(Widget("Ba", [0, 0, 0, 0]).Set("P", Forger.Page(d)))))));

    [Fact]
    public async Task A_waiting_field_that_is_redrawn_and_not_signed_fails()
    {
        var waiting = Forger.Update(Shapes.Of("table"), (d, u) => AddField(d, u, u.Add(Widget("CoQuan", [300, 300, 460, 360]).Set("P", Forger.Page(d)))));
        var signed = await Bureau.Shared.Sign(waiting);
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(signed, (d, u) =>
        {
            var field = PdfFields.All(d).First(f => f.Name == "CoQuan");
            u.Write(field.Reference!, field.Dictionary.Copy().Set("AP", Appearance(u)));
        })));
    }

    [Fact]
    public async Task A_time_stamp_that_shows_something_is_not_passed()
    {
        var bureau = Bureau.Shared;
        var file = await bureau.Sign(Shapes.Of("table"));
        var request = new SignatureRequest("DauThoiGian", CuuLong.Signing.Pades.PadesSigning.RoomWithTimestamp) { SubFilter = "ETSI.RFC3161", Place = new(300, 300, 460, 360), Draw = Signing.Pades.TwoSignatures.Stamp };
        var update = SignatureWriter.Prepare(PdfDocument.Open(file), request);
        var hash = System.Security.Cryptography.HashAlgorithmName.SHA256;
        update.Fill((await bureau.Pki.Stamps.Stamp(hash, CuuLong.Signing.Pades.RangeHash.Of(hash, file, update))).Value!.Encoded.Span);
        await Forger.Refused([.. file, .. update.Tail]);
    }

    [Fact]
    public async Task A_signature_laid_over_a_fields_answer_is_not_passed()
    {
        var form = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var field = u.Add(Widget("SoTien", [100, 500, 200, 520]).Set("FT", "Tx").Set("V", PdfString.Text("1.000.000")).Set("P", Forger.Page(d)).Set("AP", Appearance(u)));
            AddField(d, u, field);
        });
        var once = await Bureau.Shared.Sign(form);
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(await Bureau.Shared.Sign(once, Bureau.Shared.Seal, "CoQuan", place: new(90, 490, 210, 530))));
    }

    [Theory]
    [InlineData("1.2.3 0 Td BT")]
    [InlineData("] ) >")]
    public async Task A_signature_on_a_page_that_cannot_be_read_is_not_passed(string content)
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) => u.Write((PdfReference)PdfPages.At(d, 0).Dictionary["Contents"]!, new PdfStream(new PdfDictionary(), Forger.Bytes(content + " (So 12/QD-UBND) Tj ("))));
        await Forger.Refused(await Bureau.Shared.Sign(await Bureau.Shared.Sign(file), Bureau.Shared.Seal, "CoQuan", place: new(90, 600, 210, 630)));
    }

    private static PdfDictionary Widget(string name, double[] box) =>
        new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Sig").Set("T", PdfString.Text(name)).Set("Rect", PdfArray.Numbers(box)).Set("F", 4);

    private static PdfDictionary Appearance(PdfUpdate u) => new PdfDictionary().Set("N", u.Add(new PdfStream(
        new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, 100, 20)), Forger.Bytes("1 0 0 rg 0 0 100 20 re f"))));

    private static void AddField(PdfDocument d, PdfUpdate u, PdfReference field)
    {
        var page = PdfPages.At(d, 0).Dictionary.Copy();
        u.Write(Forger.Page(d), page.Set("Annots", ((d.Resolve(page["Annots"]) as PdfArray)?.Copy() ?? []).Add(field)));
        var form = (d.Resolve(d.Catalog["AcroForm"]) as PdfDictionary)?.Copy() ?? new PdfDictionary();
        form.Set("Fields", ((d.Resolve(form["Fields"]) as PdfArray)?.Copy() ?? []).Add(field));
        if (d.Catalog["AcroForm"] is PdfReference place) u.Write(place, form);
        else u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(form)));
    }
}
