using CuuLong.Pdf;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Images;
using CuuLong.Pdf.Layout;

namespace CuuLong.Tests.Pdf.Images;

public sealed class PngImages
{
    public static TheoryData<int, int, bool> Kinds()
    {
        var kinds = new TheoryData<int, int, bool>();
        foreach (var interlaced in new[] { false, true })
            foreach (var (kind, depths) in new[] { (0, new[] { 1, 2, 4, 8, 16 }), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16]) })
                foreach (var depth in depths) kinds.Add(kind, depth, interlaced);
        return kinds;
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_and_depth_gives_its_pixels(int kind, int depth, bool interlaced)
    {
        const int Width = 19, Height = 23;
        var most = (1 << depth) - 1;
        int Value(int x, int y, int c) => (x * 31 + y * 17 + c * 101) % (most + 1);
        byte[] palette = [.. Enumerable.Range(0, 768).Select(i => (byte)(i * 7))];
        var raster = PngReader.Read(PngMaker.Make(Width, Height, depth, kind, interlaced, Value, kind == 3 ? palette : null));

        Assert.Equal((Width, Height, kind is 0 or 4 ? 1 : 3), (raster.Width, raster.Height, raster.Channels));
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                for (var c = 0; c < raster.Channels; c++)
                {
                    var expected = kind == 3 ? palette[3 * Value(x, y, 0) + c] : depth == 16 ? Value(x, y, c) >> 8 : Value(x, y, c) * 255 / most;
                    Assert.Equal(expected, raster.Samples[raster.Channels * (y * Width + x) + c]);
                    if (kind is 4 or 6) Assert.Equal(depth == 16 ? Value(x, y, raster.Channels) >> 8 : Value(x, y, raster.Channels), raster.Alpha![y * Width + x]);
                }
    }

    [Fact]
    public void A_transparent_colour_of_the_palette_becomes_a_mask()
    {
        var raster = PngReader.Read(PngMaker.Make(4, 1, 8, 3, false, (x, _, _) => x, [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9], [0, 128]));
        Assert.Equal([0, 128, 255, 255], raster.Alpha!);
    }

    [Fact]
    public void What_is_transparent_on_the_page_shows_the_paper()
    {
        // Left half blue, right half nothing.
        var image = PdfImage.Read(PngMaker.Make(40, 20, 8, 6, false, (x, _, c) => c switch { 2 => 200, 3 => x < 20 ? 255 : 0, _ => 0 }));
        var page = new PageDocument(new FontShelf(), PageFormat.A4(20, 20, 20, 20), new("Ảnh", DateTimeOffset.UnixEpoch));
        page.Overlays.Add(new(0, 100, 100, 200, new Picture(image, 200)));
        page.Blocks.Add(new Paragraph("Ảnh", TextStyle.Serif(13)));
        using var file = new MemoryStream();
        page.Save(file);
        using var judge = new Judge(file.ToArray());
        judge.Clean();
        var seen = judge.Render(72);
        var (red, green, blue) = seen.At(150, 150);
        Assert.True(red < 20 && green < 20 && Math.Abs(blue - 200) < 12, $"{red} {green} {blue}");
        Assert.Equal((255, 255, 255), seen.At(250, 150));
    }

    [Fact]
    public void A_header_that_claims_a_huge_image_is_refused_before_anything_is_unpacked()
    {
        var png = PngMaker.Make(8, 8, 8, 2, false, (_, _, _) => 0);
        png.AsSpan(16, 8).Fill(0x7F);
        Assert.Equal(PdfFault.TooLarge, Assert.Throws<PdfException>(() => PngReader.Read(png)).Fault);
    }

    [Fact]
    public void A_broken_image_never_throws_anything_else_and_takes_no_time()
    {
        var chance = new Random(7);
        var since = ProcessorTime.Now;
        for (var i = 0; i < 3000; i++)
        {
            var (kind, depth) = chance.Next(5) switch { 0 => (0, 1), 1 => (2, 16), 2 => (3, 4), 3 => (4, 8), _ => (6, 8) };
            var png = PngMaker.Make(17, 9, depth, kind, i % 2 == 0, (x, y, _) => (x + y) % (1 << Math.Min(depth, 2)), kind == 3 ? new byte[12] : null);
            for (var blow = 0; blow < 4; blow++) png[chance.Next(png.Length)] = (byte)chance.Next(256);
            try
            {
                PngReader.Read(png.AsMemory(0, i % 3 == 0 ? chance.Next(png.Length) : png.Length));
            }
            catch (PdfException)
            {
            }
        }
        Assert.InRange(ProcessorTime.Now - since, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_JPEG_goes_in_as_it_is_and_one_in_four_colours_is_refused()
    {
        byte[] Jpeg(byte components) => [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 32, components, 1, 0x11, 0, 0xFF, 0xD9];
        var image = PdfImage.Read(Jpeg(3));
        Assert.Equal((32, 16), (image.Width, image.Height));
        Assert.Equal(PdfFault.Unsupported, Assert.Throws<PdfException>(() => PdfImage.Read(Jpeg(4))).Fault);
    }
}
