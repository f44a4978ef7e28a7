using CuuLong.Pdf;
using CuuLong.Pdf.Fonts;

namespace CuuLong.Tests.Pdf.Fonts;

public sealed class LiberationFonts
{
    private static readonly FontShelf Shelf = new();
    private static readonly TrueTypeFont Serif = Shelf[FontFace.Serif];

    [Fact]
    public void Every_face_has_the_whole_Vietnamese_alphabet()
    {
        foreach (var family in Enum.GetValues<FontFamily>())
            foreach (var (bold, italic) in new[] { (false, false), (true, false), (false, true), (true, true) })
                Assert.DoesNotContain(Alphabet.Vietnamese, l => !Shelf[new(family, bold, italic)].Has(l[0]));
    }

    [Fact]
    public void A_letter_is_as_wide_as_in_Times_New_Roman()
    {
        // Widths of Times New Roman, thousandths of the em.
        foreach (var (letter, width) in new[] { ('A', 722), ('a', 444), ('W', 944), ('1', 500), (' ', 250) })
            Assert.Equal(width, FontObjects.Scaled(Serif, Serif.Glyphs.Advance(Serif.Glyph(letter))), 1.0);
    }

    [Fact]
    public void Capitals_that_lean_to_each_other_stand_closer()
    {
        Assert.True(Serif.Kern(Serif.Glyph('A'), Serif.Glyph('V')) < -100);
        Assert.Equal(0, Serif.Kern(Serif.Glyph('n'), Serif.Glyph('n')));
    }

    [Fact]
    public void A_missing_font_is_refused_with_what_to_install()
    {
        var shelf = new FontShelf(usual: false, "/nowhere");
        var refused = Assert.Throws<PdfException>(() => shelf[FontFace.Serif]);
        Assert.Equal(PdfFault.Unsupported, refused.Fault);
        Assert.Contains("fonts-liberation2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_font_is_refused_in_bounded_time_and_never_with_another_exception()
    {
        var whole = File.ReadAllBytes(Shelf.PathOf(FontFace.Serif)!);
        var chance = new Random(41);
        var since = ProcessorTime.Now;
        for (var i = 0; i < 400; i++)
        {
            var broken = whole.AsSpan(0, i % 4 == 0 ? chance.Next(whole.Length) : whole.Length).ToArray();
            // Half of the blows fall on the headers, where structure stands.
            for (var blow = 0; blow < 8 && broken.Length > 0; blow++) broken[chance.Next(blow % 2 == 0 ? Math.Min(broken.Length, 4096) : broken.Length)] = (byte)chance.Next(256);
            try
            {
                var font = TrueTypeFont.Read(broken);
                for (var c = ' '; c < '\u0180'; c++)
                    if (font.Has(c)) _ = font.Glyphs.OutlineOf(font.Glyph(c));
            }
            catch (PdfException)
            {
            }
        }
        Assert.InRange(ProcessorTime.Now - since, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }
}
