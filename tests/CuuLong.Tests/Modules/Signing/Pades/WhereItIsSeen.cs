using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Pades;

/// <summary>The appearance stands where it was asked for, as the reader sees the page, and upright: measured in the rendered page.</summary>
public sealed class WhereItIsSeen
{
    private static readonly PdfBox Place = new(100, 200, 220, 260);

    [Theory]
    [InlineData(0, false)]
    [InlineData(90, false)]
    [InlineData(180, true)]
    [InlineData(270, true)]
    [InlineData(90, true)]
    public async Task On_a_page_turned_and_cropped(int turn, bool cropped)
    {
        var file = await TwoSignatures.Sign(Shapes.Page(edit: page => Edit(page, turn, cropped)), PadesKeys.SignerCms, "NguoiKy", r => r with { Place = Place, Draw = HalfRed });
        var (width, height, red) = Render(file);
        var seen = PdfPages.At(PdfDocument.Open(file), 0);
        Assert.Equal((seen.Width, seen.Height), (width, height), Near);
        // The left half is red: to the left, and not mirrored or laid on its side.
        Assert.Equal((100, 200), (red.Left, red.Bottom), Near);
        Assert.Equal((160, 260), (red.Right, red.Top), Near);
    }

    private static readonly IEqualityComparer<(double, double)> Near = EqualityComparer<(double, double)>.Create((a, b) => Math.Abs(a.Item1 - b.Item1) < 2 && Math.Abs(a.Item2 - b.Item2) < 2);

    private static void Edit(PdfDictionary page, int turn, bool cropped)
    {
        page["Rotate"] = turn;
        if (cropped) page["CropBox"] = PdfArray.Numbers(50, 60, 500, 700);
    }

    private static PdfAppearance HalfRed(IPdfObjects to, double width, double height) =>
        new(width, height, System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"1 0 0 rg 0 0 {width / 2} {height} re f")), new PdfDictionary());

    /// <summary>One pixel a point; the box of the red ones, origin at the lower left.</summary>
    private static (double Width, double Height, PdfBox Red) Render(byte[] file)
    {
        using var folder = new TempFolder();
        Tool.Run("pdftoppm", "-r", "72", "-cropbox", folder.Write("a.pdf", file), folder["a"]);
        var image = File.ReadAllBytes(Directory.GetFiles(folder["."], "*.ppm").Single());
        var head = System.Text.Encoding.ASCII.GetString(image, 0, 20).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = (int.Parse(head[1]), int.Parse(head[2]));
        var pixels = image.AsSpan(image.Length - 3 * width * height);
        var (left, right, top, bottom) = (width, 0, height, 0);
        for (var i = 0; i < width * height; i++)
        {
            if (pixels[3 * i] < 200 || pixels[3 * i + 1] > 60) continue;
            (left, right, top, bottom) = (Math.Min(left, i % width), Math.Max(right, i % width + 1), Math.Min(top, i / width), Math.Max(bottom, i / width + 1));
        }
        return (width, height, new PdfBox(left, height - bottom, right, height - top));
    }
}
