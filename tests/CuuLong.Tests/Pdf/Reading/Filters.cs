using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Pdf.Reading;

public sealed class Filters
{
    [Theory]
    [InlineData("/ASCIIHexDecode", "48 65 6C6c 6F>", "Hello")]
    [InlineData("/ASCII85Decode", "87cURDZ~>", "Hello")]
    [InlineData("[/AHx/AHx]", "343836353643364334>", "Hell@")]
    [InlineData("/RunLengthDecode", "\u0001He\u00ffl\u0000o\u0080x", "Hello")]
    public void Text_filters_are_undone(string filter, string packed, string expected) => Assert.Equal(expected, Decoded($"<</Filter {filter}>>", Encoding.Latin1.GetBytes(packed)));

    [Fact]
    public void The_example_of_the_standard_for_lzw() =>
        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], Bytes("<</Filter/LZWDecode>>", [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]));

    [Theory]
    [InlineData(1, new byte[] { 1, 1, 1, 1 }, new byte[] { 1, 2, 3, 4 })]
    [InlineData(2, new byte[] { 1, 1, 1, 1 }, new byte[] { 1, 1, 1, 1 })]
    [InlineData(4, new byte[] { 1, 1, 1, 1 }, new byte[] { 1, 2, 3, 4 })]
    public void Row_filters_are_undone(byte kind, byte[] row, byte[] expected)
    {
        var stream = PdfStream.Flate(new PdfDictionary().Set("DecodeParms", new PdfDictionary().Set("Predictor", 15).Set("Columns", 4)), [kind, .. row]);
        Assert.Equal(expected, StreamFilters.Decode(stream, new PdfBudget(PdfLimits.Default), v => v).ToArray());
    }

    [Fact]
    public void An_image_stays_packed() => Assert.Equal(PdfFault.Unsupported, Assert.Throws<PdfException>(() => Bytes("<</Filter/DCTDecode>>", [1])).Fault);

    private static string Decoded(string dictionary, byte[] data) => Encoding.Latin1.GetString(Bytes(dictionary, data));

    private static byte[] Bytes(string dictionary, byte[] data)
    {
        var budget = new PdfBudget(PdfLimits.Default);
        var parser = new PdfParser(Encoding.Latin1.GetBytes(dictionary), 0, budget);
        return StreamFilters.Decode(new PdfStream(parser.ReadDictionary(), data), budget, v => v).ToArray();
    }
}
