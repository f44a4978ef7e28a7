using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A signed field that a page names and the form does not is a signature; so it has to be one.</summary>
public sealed class OnAPageOnly
{
    [Fact]
    public async Task The_signature_of_another_field_fails() =>
        await Fails((d, _) => Signed(d).Dictionary["V"]!);

    [Fact]
    public async Task A_copy_of_a_signature_fails() =>
        await Fails((d, u) => u.Add(((PdfDictionary)d.Resolve(Signed(d).Dictionary["V"])).Copy()));

    [Fact]
    public async Task An_invented_one_fails() =>
        await Fails((_, u) => u.Add(new PdfDictionary().Set("Type", "Sig").Set("SubFilter", "ETSI.CAdES.detached").Set("ByteRange", PdfArray.Numbers(0, 10, 20, 30)).Set("Contents", PdfString.Text("x"))));

    [Fact]
    public async Task None_at_all_fails_as_an_annotation_that_was_added() =>
        Assert.Equal("TOTAL_FAILED DOCUMENT_CHANGED", await Forger.Verdict(Add(await Forger.Genuine, "Ba", (_, _) => null)));

    private static async Task Fails(Func<PdfDocument, PdfUpdate, PdfObject?> value)
    {
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Add(await Forger.Genuine, "Ba", value)));
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Add(await Forger.Genuine, "nguoiky", value)));
    }

    private static PdfField Signed(PdfDocument document) => PdfFields.All(document).First(f => f.Dictionary.Has("V"));

    private static byte[] Add(byte[] file, string name, Func<PdfDocument, PdfUpdate, PdfObject?> value) => Forger.Update(file, (d, u) =>
    {
        var widget = u.Add(new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Sig").Set("T", PdfString.Text(name)).Set("Rect", PdfArray.Numbers(0, 0, 0, 0)).Set("V", value(d, u)));
        var page = PdfPages.At(d, 0).Dictionary.Copy();
        u.Write(Forger.Page(d), page.Set("Annots", (d.Resolve(page["Annots"]) as PdfArray ?? []).Copy().Add(widget)));
    });
}
