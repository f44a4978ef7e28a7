using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Pdf.Syntax;

/// <summary>A page that a signature is put on keeps its measures to the last digit; who drops digits that no eye sees has not changed it.</summary>
public sealed class RealNumbers
{
    [Theory]
    [InlineData("595.303937007874", "595.303937007874")]
    [InlineData("-.0000012345", "-.0000012345")]
    [InlineData("+841.5", "841.5")]
    [InlineData("0.333330", "0.33333")]
    public void What_was_read_is_written(string read, string written) => Assert.Equal(written, Read(read));

    [Theory]
    [InlineData(595.303937007874, 595.30394, true)]
    [InlineData(0.000001, 0.0000010000001, true)]
    [InlineData(595.303937007874, 595.31, false)]
    [InlineData(0, 0.0000001, false)]
    public void One_in_a_million_is_the_same(double one, double other, bool same) => Assert.Equal(same, PdfReal.Same(one, other));

    private static string Read(string text)
    {
        var parser = new PdfParser(Encoding.Latin1.GetBytes(text), 0, new PdfBudget(PdfLimits.Default));
        return parser.Read().ToString()!;
    }
}
