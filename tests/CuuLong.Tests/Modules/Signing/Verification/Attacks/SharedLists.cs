using System.Diagnostics;
using CuuLong.Pdf;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Small files whose lists lead to each other again and again, and a circle that would make an exchanged picture look the same.</summary>
public sealed class SharedLists
{
    [Fact]
    public async Task Fields_that_share_their_kids_end_by_the_budget()
    {
        var file = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var kid = u.Add(new PdfDictionary().Set("Subtype", "Widget"));
            var kids = u.Add(new PdfArray([.. Enumerable.Repeat(kid, 5000)]));
            var fields = new PdfArray([.. Enumerable.Range(0, 5000).Select(i => u.Add(new PdfDictionary().Set("FT", "Tx").Set("T", PdfString.Text($"f{i}")).Set("Kids", kids)))]);
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(new PdfDictionary().Set("Fields", fields))));
        });
        Assert.Equal(VerifyReasons.TooLarge, (await Bureau.Shared.Verify(file)).Reason);
    }

    [Fact]
    public async Task Fields_that_fork_at_every_step_end_by_the_budget()
    {
        var based = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var below = u.Add(new PdfDictionary().Set("T", PdfString.Text("e")));
            for (var i = 0; i < 30; i++) below = u.Add(new PdfDictionary().Set("T", PdfString.Text($"{i}")).Set("Kids", new PdfArray(below, below)));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(new PdfDictionary().Set("Fields", new PdfArray(below)))));
        });
        var file = Forger.Update(await Bureau.Shared.Sign(based), (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("Extensions", new PdfDictionary())));
        var watch = Stopwatch.StartNew();
        Assert.NotEqual("TOTAL_PASSED", await Forger.Verdict(file));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task An_exchanged_picture_behind_a_circle_fails()
    {
        PdfStream Picture(byte colour) => new(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Image").Set("Width", 1).Set("Height", 1).Set("ColorSpace", "DeviceGray").Set("BitsPerComponent", 8), new[] { colour });
        var based = Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var (ring, resources) = (u.Reserve(), u.Reserve());
            u.Write(ring, new PdfDictionary().Set("Back", resources).Set("Im0", u.Add(Picture(0))));
            u.Write(resources, new PdfDictionary().Set("XObject", ring));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Resources", resources));
            u.Write(d.Root, d.Catalog.Copy().Set("Metadata", new PdfDictionary().Set("M", ring)));
        });
        var file = Forger.Update(await Bureau.Shared.Sign(based), (d, u) =>
        {
            var (ring, resources) = (u.Reserve(), u.Reserve());
            u.Write(ring, new PdfDictionary().Set("Back", resources).Set("Im0", u.Add(Picture(255))));
            u.Write(resources, new PdfDictionary().Set("XObject", ring));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Resources", resources));
            u.Write(d.Root, d.Catalog.Copy().Set("Metadata", new PdfDictionary().Set("M", ring)));
        });
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(file));
    }

    [Fact]
    public async Task A_time_stamp_alone_answers_for_nobody()
    {
        Assert.Equal("INDETERMINATE NO_SIGNATURE", await Forger.Verdict([.. Shapes.Of("table"), .. (await Bureau.Shared.Pades.AddTimestamp(Shapes.Of("table"))).Value!]));
    }
}
