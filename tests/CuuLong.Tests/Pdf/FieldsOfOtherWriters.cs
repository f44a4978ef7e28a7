using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;

namespace CuuLong.Tests.Pdf;

/// <summary>Fields as other programs add, fill and sign them.</summary>
public sealed class FieldsOfOtherWriters
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void New_signature_fields_may_stand_before_the_others(bool twice)
    {
        var file = Forger.Update(Shapes.Of("table"), Shadows.AddField);
        var changes = Compare(file, (d, u) =>
        {
            var form = (PdfDictionary)d.Resolve(d.Catalog["AcroForm"]);
            var field = u.Add(Forger.Value("<</Type/Annot/Subtype/Widget/FT/Sig/T(moi)/F 132/Rect[0 0 0 0]>>"));
            var fields = new PdfArray(field).Add(((PdfArray)d.Resolve(form["Fields"]))[0]);
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", form.Copy().Set("Fields", twice ? fields.Add(field) : fields)));
        });
        Assert.Equal(twice ? ChangeLevel.Forbidden : ChangeLevel.Signing, changes.Max(c => c.Level));
    }

    [Theory]
    [InlineData("", ChangeLevel.Signing)]
    [InlineData("/Parent 3 0 R", ChangeLevel.Forbidden)]
    [InlineData("/T(b)", ChangeLevel.Forbidden)]
    public void A_widget_may_leave_out_the_field_that_names_it_and_name_no_other(string more, ChangeLevel expected)
    {
        // pyHanko, where widget and field are apart.
        var changes = Compare(Shapes.Of("table"), (d, u) =>
        {
            var widget = u.Add(Forger.Value($"<</Type/Annot/Subtype/Widget/F 132/Rect[0 0 0 0]{more}>>"));
            var field = u.Add(Forger.Value($"<</FT/Sig/T(a)/Kids[{widget}]>>"));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", new PdfDictionary().Set("Fields", new PdfArray(field)).Set("SigFlags", 3)));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray(widget)));
        });
        Assert.Equal(expected, changes.Max(c => c.Level));
    }

    [Theory]
    [InlineData(1, ChangeLevel.Signing)]
    [InlineData(2, ChangeLevel.Forbidden)]
    public void A_field_that_is_signed_may_be_drawn_in_its_old_place_when_nothing_else_is_drawn_from_there(int uses, ChangeLevel expected)
    {
        var (file, look) = Drawn("Sig", uses);
        Assert.Equal(expected, Compare(file, (d, u) =>
        {
            var field = PdfFields.All(d)[0];
            u.Write(field.Reference!, field.Dictionary.Copy().Set("V", u.Add(Forger.Value("<</Type/Sig/SubFilter/adbe.pkcs7.detached/Contents<00>/ByteRange[0 1 2 3]>>"))));
            u.Write(look, Look("q Q q Q"));
        }).Max(c => c.Level));
    }

    /// <summary>A time-stamp answers for nothing but a time.</summary>
    [Theory]
    [InlineData(false, ChangeLevel.Signing)]
    [InlineData(true, ChangeLevel.Hidden)]
    public void A_field_that_is_stamped_may_not_be_drawn_in_its_old_place(bool drawn, ChangeLevel expected)
    {
        var (file, look) = Drawn("Sig", 1);
        Assert.Equal(expected, Compare(file, (d, u) =>
        {
            var field = PdfFields.All(d)[0];
            u.Write(field.Reference!, field.Dictionary.Copy().Set("V", u.Add(Forger.Value("<</Type/DocTimeStamp/SubFilter/ETSI.RFC3161/Contents<00>/ByteRange[0 1 2 3]>>"))));
            if (drawn) u.Write(look, Look("q Q q Q"));
        }).Max(c => c.Level));
    }

    [Fact]
    public void A_look_that_something_else_draws_as_well_is_not_the_fields_to_change()
    {
        var (file, look) = Drawn("Tx", 2);
        Assert.Equal(ChangeLevel.Forbidden, Compare(file, (d, u) =>
        {
            var field = PdfFields.All(d)[0];
            u.Write(field.Reference!, field.Dictionary.Copy().Set("V", PdfString.Text("9")));
            u.Write(look, Look("q Q q Q"));
        }).Max(c => c.Level));
    }

    [Theory]
    [InlineData("q Q q Q", true)]
    [InlineData("BT (evil) Tj ET", false)]
    public void The_content_of_a_look_may_stand_once_more_by_itself(string left, bool harmless)
    {
        // iText 7 leaves it there for each field that it fills.
        var (file, look) = Drawn("Tx", 1);
        Assert.Equal(!harmless, Compare(file, (d, u) =>
        {
            var field = PdfFields.All(d)[0];
            u.Write(field.Reference!, field.Dictionary.Copy().Set("V", PdfString.Text("9")));
            u.Write(look, Look("q Q q Q"));
            u.Add(new PdfStream(new PdfDictionary(), Forger.Bytes(left)));
        }).Any(c => c.What == "hidden-object"));
    }

    [Theory]
    [InlineData("/Ff 0", "/Ff 1 /DA (/Other 9 Tf)", false, ChangeLevel.Filling)]
    [InlineData("", "/Ff 1 /DA (/Other 9 Tf)", false, ChangeLevel.Filling)]
    [InlineData("/Ff 1", "/Ff 0", false, ChangeLevel.Forbidden)]
    [InlineData("/Ff 0", "/Ff 4096", false, ChangeLevel.Forbidden)]
    [InlineData("", "/DA (1 g /Helv 9 Tf)", true, ChangeLevel.Forbidden)]
    [InlineData("", "/DA (1 g /Helv 9 Tf)", false, ChangeLevel.Forbidden)]
    [InlineData("/DA (1 g /Helv 9 Tf)", "/DA (1 g /Other 9 Tf)", false, ChangeLevel.Filling)]
    [InlineData("", "/DA (/Helv 9 Tf 3 Tr)", false, ChangeLevel.Forbidden)]
    [InlineData("", "/DA (/Helv 1 Tf 0 g)", false, ChangeLevel.Forbidden)]
    [InlineData("/Kids[]", "/DA (/Other 9 Tf)", false, ChangeLevel.Forbidden)]
    [InlineData("/Parent<</Ff 8192>>", "/Ff 1", false, ChangeLevel.Forbidden)]
    [InlineData("/Parent<</Ff 8192>>", "/Ff 8193", false, ChangeLevel.Filling)]
    [InlineData("", "/Rect[0 0 600 800]", false, ChangeLevel.Forbidden)]
    public void Who_fills_a_field_may_close_it_and_name_his_font(string before, string after, bool redrawn, ChangeLevel expected)
    {
        var (file, look) = Drawn("Tx", 1, before, redrawn);
        var changes = Compare(file, (d, u) =>
        {
            var field = PdfFields.All(d)[0];
            var filled = field.Dictionary.Copy().Set("V", PdfString.Text(""));
            foreach (var (key, value) in (PdfDictionary)Forger.Value($"<<{after}>>")) filled.Set(key, value);
            u.Write(field.Reference!, filled);
            u.Write(look, Look("q Q q Q"));
        });
        Assert.Equal(expected == ChangeLevel.Forbidden, changes.Any(c => c.What == "field-changed"));
    }

    [Theory]
    [InlineData("Sig", "/Resources<<>>", ChangeLevel.None)]
    [InlineData("Sig", "", ChangeLevel.Hidden)]
    [InlineData("Tx", "/Resources<<>>", ChangeLevel.Hidden)]
    public void Defaults_of_the_form_may_change_where_nothing_is_drawn_from_them(string type, string resources, ChangeLevel expected)
    {
        // PDFBox keeps the picture of its latest signature there.
        var (file, _) = Drawn(type, 1, look: resources);
        file = Forger.Update(file, (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", Form(d).Set("DR", Forger.Value("<</XObject<</FRM 3 0 R>>>>")))));
        var changes = Compare(file, (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", Form(d).Set("DR", Forger.Value("<</XObject<</FRM 4 0 R>>>>")))));
        Assert.Equal(expected, changes.Select(c => c.Level).DefaultIfEmpty(ChangeLevel.None).Max());
    }

    private static PdfDictionary Form(PdfDocument document) => ((PdfDictionary)document.Resolve(document.Catalog["AcroForm"])).Copy();

    private static PdfStream Look(string content, string more = "") => new((PdfDictionary)Forger.Value($"<</Type/XObject/Subtype/Form/BBox[0 0 100 20]{more}>>"), Forger.Bytes(content));

    /// <summary>A field whose looks are a dictionary of its own, named once or also by something else.</summary>
    private static (byte[] File, PdfReference Look) Drawn(string type, int uses, string more = "", bool redrawn = false, string look = "")
    {
        PdfReference? drawn = null;
        var file = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            drawn = u.Add(Look("q Q", look));
            var looks = u.Add(new PdfDictionary().Set("N", drawn));
            var field = u.Add(((PdfDictionary)Forger.Value($"<</Type/Annot/Subtype/Widget/FT/{type}/T(a)/F 4/Rect[100 500 200 520]{more}>>")).Set("AP", looks).Set("P", Forger.Page(d)));
            var root = d.Catalog.Copy().Set("AcroForm", new PdfDictionary().Set("Fields", new PdfArray(field)).Set("NeedAppearances", redrawn ? PdfBoolean.True : null));
            u.Write(d.Root, uses > 1 ? root.Set("PieceInfo", looks) : root);
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray(field)));
        });
        return (file, drawn!);
    }

    private static IReadOnlyList<Change> Compare(byte[] file, Action<PdfDocument, PdfUpdate> write) => RevisionComparison.Compare(PdfDocument.Open(file), PdfDocument.Open(Forger.Update(file, write)));
}
