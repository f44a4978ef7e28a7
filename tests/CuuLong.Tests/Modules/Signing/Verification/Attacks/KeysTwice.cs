using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A key that stands twice in what is signed: one reader takes the first, the next the last.</summary>
public sealed class KeysTwice
{
    [Theory]
    [InlineData("catalogue", "/Pages 99 0 R")]
    [InlineData("catalogue", "/Pages null")]
    [InlineData("page", "/Contents 99 0 R")]
    [InlineData("page", "/Contents null")]
    [InlineData("page", "/#43ontents[]")]
    [InlineData("pages", "/Kids[]")]
    [InlineData("form", "/Fields[]")]
    [InlineData("field", "/Rect[0 0 9 9]")]
    [InlineData("field", "/MK<</BG[1]/BG[0]>>")]
    public async Task Is_left_to_a_person(string where, string first) => Assert.Equal("INDETERMINATE TWO_READINGS", await Forger.Verdict(await With(where, first)));

    [Theory]
    [InlineData("catalogue", "/Type/Catalog")]
    [InlineData("page", "/MediaBox[0 0 595 842]")]
    public async Task Is_harmless_when_both_say_the_same(string where, string first) => Assert.Equal("TOTAL_PASSED", await Forger.Verdict(await With(where, first)));

    [Fact]
    public async Task A_trailer_that_names_two_catalogues_is_left_to_a_person()
    {
        var file = Forger.Waiting(Shapes.Of("table"));
        var d = PdfDocument.Open(file);
        byte[] twice = [.. file, .. Forger.Bytes($"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 99 0 R/Size {d.Size}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}>>\nstartxref\n{file.Length}\n%%EOF\n")];
        Assert.Equal("INDETERMINATE TWO_READINGS", await Forger.Verdict(await Bureau.Shared.Sign(twice, field: "CoQuan")));
    }

    [Fact]
    public void A_file_that_can_be_counted_from_two_places_has_two_readings()
    {
        // Whoever counts from the first byte finds a table of the mailer's line, whoever counts from the header the file's own.
        var file = Shapes.Of("table");
        var start = PdfDocument.Open(file).StartXref;
        var junk = new string(' ', (int)start) + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\n";
        byte[] both = [.. Forger.Bytes(junk[..Math.Min(junk.Length, 4000)]), .. file];
        Assert.True(CuuLong.Pdf.TwoReadings.In(PdfDocument.Open(both)));
        Assert.False(CuuLong.Pdf.TwoReadings.In(PdfDocument.Open(Shapes.Of("junk before the header"))));
    }

    private static async Task<byte[]> With(string where, string first)
    {
        var file = Forger.Waiting(Shapes.Of("table"));
        var d = PdfDocument.Open(file);
        var place = where switch
        {
            "catalogue" => d.Root,
            "page" => Forger.Page(d),
            "pages" => (PdfReference)d.Catalog["Pages"]!,
            "form" => (PdfReference)d.Catalog["AcroForm"]!,
            _ => PdfFields.All(d)[0].Reference!,
        };
        var twice = Forger.Raw(file, place, "<<" + first + d.Load(place).ToString()[2..]);
        // Signing the field that waits leaves all else as it is.
        return await Bureau.Shared.Sign(twice, field: where == "field" ? "NguoiKy" : "CoQuan");
    }
}
