using CuuLong.Pdf;
using CuuLong.Signing.Pades;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Where there are only signatures, defaults of the form and old appearances may still decide what is seen.</summary>
public sealed class SignaturesRedrawn
{
    private const string Left = "INDETERMINATE UNEXPLAINED_CHANGES";
    private readonly Bureau bureau = Bureau.Shared;

    /// <summary>poppler, told to draw all anew, shows the field of a signature empty.</summary>
    [Fact]
    public async Task Drawing_signatures_anew_is_left_to_a_person() =>
        Assert.Equal(Left, await Forger.Verdict(Form(await bureau.Sign(Shapes.Of("table")), f => f.Set("NeedAppearances", PdfBoolean.True))));

    /// <summary>What a waiting field shows was not seen when all was drawn anew.</summary>
    [Theory]
    [InlineData(true, Left)]
    [InlineData(false, "TOTAL_PASSED")]
    public async Task Drawing_signatures_anew_may_be_taken_back_where_nothing_waits_to_be_seen(bool look, string verdict)
    {
        var waiting = Forger.Update(Forger.Waiting(Shapes.Of("table")), (d, u) =>
        {
            var field = PdfFields.All(d)[0];
            u.Write(field.Reference!, field.Dictionary.Copy().Set("AP", look ? new PdfDictionary().Set("N", u.Add(Look("1 0 0 rg 0 0 100 40 re f"))) : null));
        });
        var signed = await bureau.Sign(Form(waiting, f => f.Set("NeedAppearances", PdfBoolean.True)));
        Assert.Equal(verdict, await Forger.Verdict(Form(signed, f => f.Set("NeedAppearances", (PdfObject?)null))));
    }

    /// <summary>pdf.js and poppler show a field that stands on a page and in no form, its answer as /DA says.</summary>
    [Theory]
    [InlineData("/Subtype/Widget/FT/Tx/T(x)/V(9.000)", Left)]
    [InlineData("/Subtype/FreeText/DA(/F1 9 Tf)/Contents(x)", Left)]
    [InlineData("/Subtype/Link", "TOTAL_PASSED")]
    public async Task Defaults_for_what_only_a_page_names_are_left_to_a_person(string annotation, string verdict)
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray(u.Add(Forger.Value($"<</Type/Annot/F 4/Rect[100 500 200 520]{annotation}>>"))))));
        Assert.Equal(verdict, await Forger.Verdict(Form(await bureau.Sign(file), f => f.Set("DA", PdfString.Text("/F1 9 Tf 1 g")))));
    }

    /// <summary>Anybody gets a time-stamp; what its field shows, nobody answers for.</summary>
    [Theory]
    [InlineData("1 0 0 rg 0 0 100 40 re f", Left)]
    [InlineData("q Q", "TOTAL_PASSED")]
    public async Task A_waiting_field_that_is_stamped_and_drawn_in_its_old_place_is_left_to_a_person(string drawn, string verdict)
    {
        PdfReference? look = null;
        var waiting = Forger.Update(Forger.Waiting(Shapes.Of("table")), (d, u) =>
        {
            var field = PdfFields.All(d)[0];
            u.Write(field.Reference!, field.Dictionary.Copy().Set("AP", new PdfDictionary().Set("N", look = u.Add(Look("q Q")))));
        });
        var signed = await bureau.Sign(waiting);
        var redrawn = drawn == "q Q" ? signed : Forger.Update(signed, (_, u) => u.Write(look!, Look(drawn)));
        // Ours takes no waiting field for a time-stamp; others do.
        var update = SignatureWriter.Prepare(PdfDocument.Open(redrawn), new SignatureRequest("CoQuan", PadesSigning.RoomWithTimestamp) { SubFilter = "a.name.longer.than.the.stamps" });
        Forger.Replace(update.Tail, "/a.name.longer.than.the.stamps", "/ETSI.RFC3161").CopyTo(update.Tail, 0);
        var hash = System.Security.Cryptography.HashAlgorithmName.SHA256;
        update.Fill((await bureau.Pki.Stamps.Stamp(hash, RangeHash.Of(hash, redrawn, update))).Value!.Encoded.Span);
        Assert.Equal(verdict, await Forger.Verdict([.. redrawn, .. update.Tail]));
    }

    private static PdfStream Look(string content) => new((PdfDictionary)Forger.Value("<</Type/XObject/Subtype/Form/BBox[0 0 100 40]/Resources<<>>>>"), Forger.Bytes(content));

    private static byte[] Form(byte[] file, Action<PdfDictionary> edit) => Forger.Update(file, (d, u) =>
    {
        var form = ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy();
        edit(form);
        if (d.Catalog["AcroForm"] is PdfReference place) u.Write(place, form);
        else u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", form));
    });
}
