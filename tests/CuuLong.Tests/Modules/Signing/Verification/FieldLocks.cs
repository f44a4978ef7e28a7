using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>A signer may lock some fields (FieldMDP, SigFieldLock); the others may be filled.</summary>
public sealed class FieldLocks
{
    [Theory]
    [InlineData("Include", "A", "A", "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData("Include", "A", "B", "TOTAL_PASSED")]
    [InlineData("Exclude", "A", "A", "TOTAL_PASSED")]
    [InlineData("Exclude", "A", "B", "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData("All", "", "A", "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData("Nonsense", "", "A", "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    public async Task A_field_that_is_filled(string action, string locked, string filled, string verdict)
    {
        var signed = await Bureau.Shared.Sign(Locking(action, locked), field: "Ky");
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(signed));
        Assert.Equal(verdict, await Forger.Verdict(Fill(signed, filled)));
    }

    [Theory]
    [InlineData(1, "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData(2, "TOTAL_PASSED")]
    public async Task A_lock_may_permit_less(int p, string verdict) =>
        Assert.Equal(verdict, await Forger.Verdict(await Bureau.Shared.Sign(await Bureau.Shared.Sign(Locking("Include", "A", p), field: "Ky"), Bureau.Shared.Seal, "CoQuan")));

    [Fact]
    public async Task A_name_locks_the_fields_below_it()
    {
        var held = new FieldLock("Include", ["Don"]);
        Assert.True(held.Holds("Don.Ten") && held.Holds("Don") && !held.Holds("DonVi"));
        Assert.False(new FieldLock("Exclude", ["Don"]).Holds("Don.Ten"));
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("", "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData("1.000.000", "TOTAL_FAILED DOCUMENT_CHANGED")]
    public async Task Without_a_word_of_the_signer_an_answer_is_open_and_another_answer_fails(string before, string verdict)
    {
        var signed = await Bureau.Shared.Sign(Locking("", "", value: before));
        Assert.Equal(verdict, await Forger.Verdict(Fill(signed, "A")));
    }

    [Fact]
    public async Task A_field_drawn_anew_without_an_answer_is_left_to_a_person()
    {
        var signed = await Bureau.Shared.Sign(Locking("Include", "B", value: "cu"), field: "Ky");
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(Forger.Update(signed, (d, u) =>
        {
            var field = PdfFields.All(d).First(f => f.Name == "A");
            u.Write(field.Reference!, field.Dictionary.Copy().Set("AP", new PdfDictionary().Set("N", u.Add(Forger.Content("moi")))));
        })));
    }

    /// <summary>A push button has no value (12.7.5.2.2): whoever gives it one only wants it drawn anew.</summary>
    [Fact]
    public async Task A_push_button_that_is_drawn_anew_is_left_to_a_person()
    {
        var button = Forger.Update(Locking("Include", "B"), (d, u) => Edit(d, u, f => f.Set("FT", "Btn").Set("Ff", 1 << 16)));
        var signed = await Bureau.Shared.Sign(button, field: "Ky");
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(Forger.Update(signed, (d, u) =>
            Edit(d, u, f => f.Set("V", PdfString.Text("x")).Set("AP", new PdfDictionary().Set("N", u.Add(Forger.Content("moi"))))))));
    }

    private static void Edit(PdfDocument d, PdfUpdate u, Action<PdfDictionary> edit)
    {
        var field = PdfFields.All(d).First(f => f.Name == "A");
        var changed = field.Dictionary.Copy();
        edit(changed);
        u.Write(field.Reference!, changed);
    }

    private static byte[] Fill(byte[] file, string name) => Forger.Update(file, (d, u) =>
    {
        var field = PdfFields.All(d).First(f => f.Name == name);
        u.Write(field.Reference!, field.Dictionary.Copy().Set("V", PdfString.Text("moi")));
    });

    private static byte[] Locking(string action, string locked, int? p = null, string value = "") => Forger.Update(Shapes.Of("table"), (d, u) =>
    {
        PdfReference Text(string name) => u.Add(Widget(name, "Tx").Set("V", value == "" ? null : PdfString.Text(value)).Set("P", Forger.Page(d)));
        var fields = new PdfArray(Text("A"), Text("B"));
        var held = new PdfDictionary().Set("Type", "SigFieldLock").Set("Action", action).Set("Fields", new PdfArray(PdfString.Text(locked)));
        if (p is { } least) held.Set("P", least);
        if (action != "") fields.Add(u.Add(Widget("Ky", "Sig").Set("Lock", held).Set("P", Forger.Page(d))));
        u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(new PdfDictionary().Set("Fields", fields))));
        u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", fields));
    });

    private static PdfDictionary Widget(string name, string type) =>
        new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", type).Set("T", PdfString.Text(name)).Set("Rect", PdfArray.Numbers(100, 500 + 30 * (name[0] % 4), 200, 520 + 30 * (name[0] % 4)));
}
