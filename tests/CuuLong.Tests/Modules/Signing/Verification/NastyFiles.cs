using System.Text;
using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Small files made to cost much: none takes a second of the processor, none a quarter of a gigabyte, and none passes.</summary>
[Collection(nameof(NastyFiles)), CollectionDefinition(nameof(NastyFiles), DisableParallelization = true)]
public sealed class NastyFiles
{
    private static readonly Dictionary<string, Func<Task<byte[]>>> Makers = new()
    {
        ["a table of millions of rows"] = () => Task.FromResult(NastyTables.Rows(4_000_000, 1)),
        ["many tables of many rows"] = () => Task.FromResult(NastyTables.Rows(200_000, 12)),
        ["many objects that are packed"] = () => Task.FromResult(NastyTables.Packed(1_500_000, "0 ")),
        ["packed dictionaries"] = () => Task.FromResult(NastyTables.Packed(400_000, "<</A/B>>")),
        ["a list of numbers"] = () => Add((d, u) => u.Add(new PdfArray(Enumerable.Repeat<PdfObject>(0, 2_000_000)))),
        ["deep nesting"] = () => Task.FromResult<byte[]>(Forger.Raw(Shapes.Of("table"), new PdfReference(90), new string('[', 2_000_000))),
        ["streams that unpack to much"] = () => Sealed((d, u) => Enumerable.Range(0, 20).Select(_ => (PdfObject)u.Add(Flate(Repeat(" ", 8 << 20))))),
        ["operators without operands"] = () => Sealed((d, u) => [u.Add(Flate(Repeat("q Q ", 10 << 20)))]),
        ["much text under a signature"] = () => Sealed((d, u) => [u.Add(Flate(Repeat("(a)Tj\n", 6 << 20)))]),
        ["many paths under a signature"] = () => Sealed((d, u) => [u.Add(Flate(Repeat("1 1 m 2 3 l\n", 12 << 20)))]),
        ["forms that draw each other"] = () => Sealed(Forms),
        ["many revisions"] = Revisions,
        ["many objects without a name"] = () => Sealed((d, u) => [], u => { for (var i = 0; i < 100_000; i++) u.Add(PdfBoolean.True); }),
        ["many streams changed"] = Changed,
        ["pages that share their annotations"] = () => Add(Shared),
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Each_stays_within_a_second_and_a_quarter_of_a_gigabyte(string kind)
    {
        var file = await Makers[kind]();
        await Forger.Verdict(Shapes.Of("table"));
        var (verdict, spent, held) = await Measured.Run(() => Forger.Verdict(file));
        Assert.NotEqual("TOTAL_PASSED", verdict);
        Assert.True(spent < TimeSpan.FromSeconds(1), $"{kind} of {file.Length:N0} bytes: {spent.TotalMilliseconds:N0} ms, {verdict}");
        Assert.True(held < 256 << 20, $"{kind} of {file.Length:N0} bytes: {held >> 20} MB, {verdict}");
    }

    private static byte[] Repeat(string text, int length) => Enumerable.Repeat(Encoding.ASCII.GetBytes(text), length / text.Length).SelectMany(b => b).ToArray();

    private static PdfStream Flate(byte[] content) => NastyTables.Flate(content);

    private static Task<byte[]> Add(Func<PdfDocument, PdfUpdate, PdfObject> value) => Task.FromResult(Forger.Update(Shapes.Of("table"), (d, u) =>
    {
        var field = u.Add(new PdfDictionary().Set("FT", "Sig").Set("T", PdfString.Text("a")).Set("V", new PdfDictionary().Set("ByteRange", new PdfArray(0, 1, 2, 3)).Set("Contents", PdfString.Text("")).Set("Reference", value(d, u))));
        u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", new PdfDictionary().Set("Fields", new PdfArray(field))));
    }));

    /// <summary>Signed with the parts on its page, and sealed over the page.</summary>
    private static async Task<byte[]> Sealed(Func<PdfDocument, PdfUpdate, IEnumerable<PdfObject>> parts, Action<PdfUpdate>? more = null)
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var page = PdfPages.At(d, 0).Dictionary.Copy();
            u.Write(Forger.Page(d), page.Set("Contents", new PdfArray([page["Contents"]!, .. parts(d, u)])));
        });
        var signed = await Bureau.Shared.Sign(file);
        if (more is not null) signed = Forger.Update(signed, (_, u) => more(u));
        return await Bureau.Shared.Sign(signed, Bureau.Shared.Seal, "CoQuan", place: new(0, 0, 595, 842));
    }

    private static IEnumerable<PdfObject> Forms(PdfDocument d, PdfUpdate u)
    {
        var resources = (PdfDictionary)d.Resolve(PdfPages.At(d, 0).Dictionary["Resources"]);
        PdfObject below = u.Add(Form("(a) Tj", resources));
        for (var i = 0; i < 5; i++) below = u.Add(Form(string.Concat(Enumerable.Repeat("/F Do ", 60)), new PdfDictionary().Set("XObject", new PdfDictionary().Set("F", below))));
        resources.Set("XObject", new PdfDictionary().Set("F", below));
        return [u.Add(Forger.Content("a) Tj /F Do (b"))];
    }

    private static PdfStream Form(string content, PdfDictionary resources) =>
        new(new PdfDictionary().Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, 9, 9)).Set("Resources", resources.Copy()), Forger.Bytes(content));

    private static async Task<byte[]> Revisions()
    {
        var file = await Bureau.Shared.Sign(Forger.Update(Shapes.Of("table"), (_, u) => { for (var i = 0; i < 20_000; i++) u.Add(1); }));
        for (var i = 0; i < 40; i++) file = await Bureau.Shared.Sign(file, Bureau.Shared.Seal, $"F{i}", place: new(300, 100, 310, 110));
        return [.. file, .. "garbage"u8];
    }

    private static async Task<byte[]> Changed()
    {
        var numbers = new List<PdfReference>();
        var signed = await Bureau.Shared.Sign(Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            for (var i = 0; i < 9_000; i++) numbers.Add(u.Add(Forger.Content("a")));
            var tree = (PdfReference)d.Catalog["Pages"]!;
            var page = PdfPages.At(d, 0).Dictionary.Copy();
            var shared = u.Add(new PdfArray([.. numbers]));
            var pages = Enumerable.Range(0, 9_000).Select(_ => (PdfObject)u.Add(page.Copy().Set("Contents", shared))).ToList();
            u.Write(tree, new PdfDictionary().Set("Type", "Pages").Set("Kids", new PdfArray(pages)).Set("Count", pages.Count));
        }));
        return Forger.Update(signed, (_, u) => numbers.ForEach(n => u.Write(n, Forger.Content("b"))));
    }

    private static PdfObject Shared(PdfDocument d, PdfUpdate u)
    {
        var note = u.Add(new PdfDictionary().Set("Subtype", "Link"));
        var shared = u.Add(new PdfArray(Enumerable.Repeat<PdfObject>(note, 5_000)));
        var pages = Enumerable.Range(0, 5_000).Select(_ => (PdfObject)u.Add(PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", shared))).ToList();
        u.Write((PdfReference)d.Catalog["Pages"]!, new PdfDictionary().Set("Type", "Pages").Set("Kids", new PdfArray(pages)).Set("Count", pages.Count));
        return PdfBoolean.True;
    }
}
