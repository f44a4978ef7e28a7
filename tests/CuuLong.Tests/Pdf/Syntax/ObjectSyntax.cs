using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Pdf.Syntax;

public sealed class ObjectSyntax
{
    [Theory]
    [InlineData("<</Type/Page/Rotate 90/MediaBox[0 0 595.28 842]/Kids[1 0 R 2 0 R]/Open true>>")]
    [InlineData("(a \\(b\\) \\\\)")]
    [InlineData("<CAFE>")]
    [InlineData("[/A#20B -1.5 0 null]")]
    public void What_is_written_is_read_back_the_same(string text) => Assert.Equal(text, Parse(text).ToString());

    [Theory]
    [InlineData("( a(b)c\\101\\\r\n\\n)", " a(b)cA\n")]
    [InlineData("(a\r\nb)", "a\nb")]
    [InlineData("<4 1 4>", "A@")]
    public void Strings_are_unescaped(string text, string expected) => Assert.Equal(expected, Encoding.Latin1.GetString(((PdfString)Parse(text)).Bytes.Span));

    [Theory]
    [InlineData("[1 2")]
    [InlineData("<</A>>")]
    [InlineData("<</A 1>")]
    [InlineData("<4G>")]
    [InlineData("(a")]
    [InlineData("1.2.3")]
    [InlineData("")]
    public void Broken_syntax_is_one_kind_of_exception(string text) => Assert.Equal(PdfFault.Broken, Assert.Throws<PdfException>(() => Parse(text)).Fault);

    [Fact]
    public void Nesting_has_a_bound() => Assert.Equal(PdfFault.TooDeep, Assert.Throws<PdfException>(() => Parse(new string('[', 100_000))).Fault);

    [Fact]
    public void A_key_that_stands_twice_is_remembered() => Assert.True(((PdfDictionary)Parse("<</A 1/A 2>>")).Ambiguous);

    [Fact]
    public void Vietnamese_text_comes_back() => Assert.Equal("Sở Nội vụ", PdfString.Text("Sở Nội vụ").ToText());

    [Theory]
    [InlineData("D:20261122132650+07'00'", "2026-11-22T13:26:50+07:00")]
    [InlineData("D:20261122062650Z", "2026-11-22T06:26:50+00:00")]
    public void Dates_are_read_and_written(string pdf, string iso)
    {
        Assert.Equal(DateTimeOffset.Parse(iso, System.Globalization.CultureInfo.InvariantCulture), PdfDate.Read(pdf));
        Assert.Equal(pdf, PdfDate.Write(DateTimeOffset.Parse(iso, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static PdfObject Parse(string text)
    {
        var parser = new PdfParser(Encoding.Latin1.GetBytes(text), 0, new PdfBudget(PdfLimits.Default));
        return parser.Read();
    }
}
