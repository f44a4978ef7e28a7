using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Pdf.Reading;

public sealed class HostileFiles
{
    private static readonly string Start = "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n";

    [Fact]
    public void Sections_that_run_in_a_circle_end() => Refused(PdfFault.Broken, Table($"/Prev {Start.Length}"));

    [Fact]
    public void An_encrypted_file_is_named_so() => Refused(PdfFault.Encrypted, Table("/Encrypt 3 0 R"));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("%PDF-1.4\n")]
    [InlineData("%PDF-1.4\nstartxref\n99999\n%%EOF")]
    [InlineData("%PDF-1.4\nstartxref\n0\n%%EOF")]
    public void What_is_no_file_is_broken(string text) => Refused(PdfFault.Broken, text);

    [Fact]
    public void A_bomb_is_too_large()
    {
        var bomb = PdfStream.Flate(new PdfDictionary(), new byte[200 << 20]);
        Assert.Equal(PdfFault.TooLarge, Assert.Throws<PdfException>(() => StreamFilters.Decode(bomb, new PdfBudget(PdfLimits.Default), v => v)).Fault);
    }

    [Fact]
    public void Ten_thousand_broken_files_throw_nothing_else()
    {
        var random = new Random(7);
        var names = Shapes.Names.ToList();
        for (var n = 0; n < 10_000; n++)
        {
            var file = (byte[])Shapes.Of(names[n % names.Count]).Clone();
            for (var i = random.Next(1, 6); i > 0; i--) file[random.Next(file.Length)] = (byte)random.Next(256);
            try
            {
                var document = PdfDocument.Open(file.AsMemory(0, random.Next(3) == 0 ? random.Next(file.Length) : file.Length));
                foreach (var number in document.Entries.Keys)
                    if (document.Load(number) is PdfStream stream) document.Decode(stream);
                Assert.NotNull(document.Revisions);
            }
            catch (PdfException)
            {
            }
        }
    }

    private static string Table(string trailer) => $"{Start}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R{trailer}>>\nstartxref\n{Start.Length}\n%%EOF\n";

    private static void Refused(PdfFault fault, string text) =>
        Assert.Equal(fault, Assert.Throws<PdfException>(() => PdfDocument.Open(Encoding.Latin1.GetBytes(text))).Fault);
}
