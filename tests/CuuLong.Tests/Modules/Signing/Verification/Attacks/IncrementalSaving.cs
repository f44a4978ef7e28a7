using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>ISA: an update behind the signatures changes what is read. Programs that ask only for digests say "valid".</summary>
public sealed class IncrementalSaving
{
    public static TheoryData<string> Names => [.. Edits.Keys];

    private static readonly Dictionary<string, Action<PdfDocument, PdfUpdate>> Edits = new()
    {
        ["content replaced"] = (d, u) => u.Write((PdfReference)PdfPages.At(d, 0).Dictionary["Contents"]!, Forger.Content("So 99/QD-UBND")),
        ["content pointed elsewhere"] = (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Contents", u.Add(Forger.Content("evil")))),
        ["content added"] = (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Contents", new PdfArray(PdfPages.At(d, 0).Dictionary["Contents"]!, u.Add(Forger.Content("evil"))))),
        ["page added"] = (d, u) => AddPage(d, u),
        ["other catalogue"] = (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("Pages", u.Add(new PdfDictionary().Set("Type", "Pages").Set("Kids", new PdfArray()).Set("Count", 0)))),
        ["font replaced"] = (d, u) => u.Write(Font(d), new PdfDictionary().Set("Type", "Font").Set("Subtype", "Type1").Set("BaseFont", "Symbol")),
        ["crop box moved"] = (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("CropBox", PdfArray.Numbers(0, 0, 595, 400))),
        ["resources replaced"] = (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Resources", new PdfDictionary())),
        ["script added"] = (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("OpenAction", new PdfDictionary().Set("S", "JavaScript").Set("JS", PdfString.Text("app.alert(1)")))),
        ["names added"] = (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("Names", u.Add(new PdfDictionary()))),
        ["layers added"] = (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("OCProperties", new PdfDictionary())),
        ["form script added"] = (d, u) => u.Write((PdfReference)d.Catalog["AcroForm"]!, ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy().Set("XFA", u.Add(Forger.Content("x")))),
        ["title replaced"] = (d, u) => u.Write((PdfReference)d.Trailer["Info"]!, new PdfDictionary().Set("Title", PdfString.Text("Other"))),
    };

    [Theory, MemberData(nameof(Names))]
    public async Task An_update_that_changes_the_document_fails(string edit) =>
        Assert.Equal("TOTAL_FAILED DOCUMENT_CHANGED", await Forger.Verdict(Forger.Update(await Forger.Genuine, Edits[edit])));

    [Fact]
    public async Task A_change_between_two_signatures_fails_the_first()
    {
        var once = await Bureau.Shared.Sign(CuuLong.Tests.Pdf.Shapes.Of("table"));
        var report = await Bureau.Shared.Verify(await Bureau.Shared.Sign(Forger.Update(once, Edits["content replaced"]), Bureau.Shared.Seal, "CoQuan"));
        Assert.Equal(["DOCUMENT_CHANGED", ""], report.Signatures.Select(s => s.Reason));
    }

    [Fact]
    public async Task A_change_that_a_later_signature_undoes_fails_both_ways()
    {
        var original = CuuLong.Tests.Pdf.Shapes.Of("table");
        var once = await Bureau.Shared.Sign(original);
        var content = PdfPages.At(PdfDocument.Open(original), 0);
        var twice = await Bureau.Shared.Sign(Forger.Update(once, Edits["content replaced"]), Bureau.Shared.Seal, "CoQuan");
        var undone = Forger.Update(twice, (d, u) => u.Write((PdfReference)content.Dictionary["Contents"]!, PdfDocument.Open(original).Load((PdfReference)content.Dictionary["Contents"]!)));
        var report = await Bureau.Shared.Verify(undone);
        Assert.All(report.Signatures, s => Assert.Equal("DOCUMENT_CHANGED", s.Reason));
    }

    private static PdfReference Font(PdfDocument d) => new(d.Entries.Keys.First(n => d.Load(n) is PdfDictionary { } f && f["Type"] is PdfName { Value: "Font" }));

    private static void AddPage(PdfDocument d, PdfUpdate u)
    {
        var tree = (PdfReference)d.Catalog["Pages"]!;
        var node = ((PdfDictionary)d.Load(tree)).Copy();
        var page = u.Add(new PdfDictionary().Set("Type", "Page").Set("Parent", tree).Set("Contents", u.Add(Forger.Content("evil"))));
        u.Write(tree, node.Set("Kids", ((PdfArray)node["Kids"]!).Copy().Add(page)).Set("Count", 2));
    }
}
