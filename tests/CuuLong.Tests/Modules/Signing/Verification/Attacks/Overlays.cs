using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Something is laid over the page, or what lies there is moved.</summary>
public sealed class Overlays
{
    public static TheoryData<string> Names => [.. Edits.Keys];

    private static readonly Dictionary<string, Action<PdfDocument, PdfUpdate>> Edits = new()
    {
        ["stamp"] = (d, u) => Annotate(d, u, Stamp(u)),
        ["stamp without an object"] = (d, u) => Annotate(d, u, Stamp(u), direct: true),
        ["widget that is no field"] = (d, u) => Annotate(d, u, Stamp(u).Set("Subtype", "Widget")),
        ["widget enlarged"] = (d, u) => Widget(d, u, w => w.Set("Rect", PdfArray.Numbers(0, 0, 595, 842))),
        ["widget redrawn"] = (d, u) => Widget(d, u, w => w.Set("AP", new PdfDictionary().Set("N", u.Add(Form())))),
        ["appearance replaced"] = (d, u) => u.Write((PdfReference)d.Get<PdfDictionary>(PdfFields.All(d)[0].Dictionary, "AP")!["N"]!, Form()),
        ["widget hidden"] = (d, u) => Widget(d, u, w => w.Set("F", 2)),
        ["widget with a script"] = (d, u) => Widget(d, u, w => w.Set("AA", new PdfDictionary())),
        ["value taken away"] = (d, u) => Widget(d, u, w => w.Set("V", (PdfObject?)null)),
        ["annotations taken away"] = (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", new PdfArray())),
    };

    [Theory, MemberData(nameof(Names))]
    public async Task What_is_laid_over_the_page_fails(string edit) =>
        Assert.Equal("TOTAL_FAILED DOCUMENT_CHANGED", await Forger.Verdict(Forger.Update(await Forger.Genuine, Edits[edit])));

    private static PdfStream Form() => new(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, 10, 10)), Forger.Bytes("1 g 0 0 10 10 re f"));

    private static PdfDictionary Stamp(PdfUpdate u) => new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Stamp").Set("F", 4)
        .Set("Rect", PdfArray.Numbers(80, 690, 220, 720)).Set("AP", new PdfDictionary().Set("N", u.Add(Form())));

    private static void Annotate(PdfDocument d, PdfUpdate u, PdfDictionary annotation, bool direct = false)
    {
        var page = PdfPages.At(d, 0).Dictionary.Copy();
        var list = ((PdfArray)d.Resolve(page["Annots"])).Copy().Add(direct ? annotation : u.Add(annotation));
        u.Write(Forger.Page(d), page.Set("Annots", list));
    }

    private static void Widget(PdfDocument d, PdfUpdate u, Action<PdfDictionary> edit)
    {
        var field = PdfFields.All(d)[0];
        var changed = field.Dictionary.Copy();
        edit(changed);
        u.Write(field.Reference!, changed);
    }
}
