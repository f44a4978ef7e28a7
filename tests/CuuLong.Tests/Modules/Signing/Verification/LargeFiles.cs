using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>What is honestly large is not taken for hostile.</summary>
[Collection(nameof(NastyFiles))]
public sealed class LargeFiles
{
    [Fact]
    public async Task A_scan_of_sixty_megabytes_with_six_signatures_passes()
    {
        var pixels = new byte[60 << 20];
        new Random(1).NextBytes(pixels);
        await Passes(Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var image = u.Add(new PdfStream(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Image").Set("Width", 4096).Set("Height", 5120).Set("ColorSpace", "DeviceRGB").Set("BitsPerComponent", 8), pixels));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Resources", new PdfDictionary().Set("XObject", new PdfDictionary().Set("Scan", image))));
        }));
    }

    [Fact]
    public async Task A_hundred_thousand_objects_with_six_signatures_pass()
    {
        await Passes(Forger.Update(Shapes.Of("table"), (d, u) =>
        {
            var list = u.Add(new PdfArray(Enumerable.Range(0, 100_000).Select(i => u.Add(new PdfDictionary().Set("Title", PdfString.Text($"Mục {i}")).Set("Parent", new PdfReference(1))))));
            u.Write(d.Root, d.Catalog.Copy().Set("PieceInfo", new PdfDictionary().Set("L", list)));
        }));
    }

    private static async Task Passes(byte[] file)
    {
        for (var i = 0; i < 6; i++) file = await Bureau.Shared.Sign(file, Bureau.Shared.Seal, $"F{i}", place: new(300, 50 + 50 * i, 360, 80 + 50 * i));
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(file)));
    }
}
