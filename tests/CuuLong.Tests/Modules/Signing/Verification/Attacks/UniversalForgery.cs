using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>USF: the signature is made unreadable in the hope that a verifier then says nothing bad.</summary>
public sealed class UniversalForgery
{
    [Theory]
    [InlineData("[0 0 0 0]")]
    [InlineData("[0 -1 -1 0]")]
    [InlineData("[0 99999999999999999999 1 1]")]
    [InlineData("[0 1 2]")]
    [InlineData(" null")]
    [InlineData("[0 0.5 1 1]")]
    public async Task A_range_that_is_none_fails(string range)
    {
        var file = await Forger.Genuine;
        await Fails(Forger.Replace(file, Range(file), range, last: true));
    }

    [Fact]
    public async Task No_range_at_all_fails() => await Fails(Forger.Replace(await Forger.Genuine, "/ByteRange", "/BiteRange", last: true));

    [Fact]
    public async Task No_signature_at_all_fails() => await Fails(Forger.Replace(await Forger.Genuine, "/Contents<", "/Kontents<", last: true));

    [Fact]
    public async Task A_signature_of_zeros_fails()
    {
        var file = await Forger.Genuine;
        var contents = SignatureValue.All(PdfDocument.Open(file))[1].Contents!;
        byte[] forged = [.. file];
        forged.AsSpan(contents.Start + 1, contents.End - contents.Start - 2).Fill((byte)'0');
        await Fails(forged);
    }

    [Fact]
    public async Task A_range_given_twice_fails()
    {
        var file = await Forger.Genuine;
        await Fails(Forger.Update(file, (document, update) =>
        {
            var field = PdfFields.All(document)[1];
            var place = (PdfReference)field.Dictionary["V"]!;
            var value = ((PdfDictionary)document.Load(place)).Copy();
            update.Write(place, value.Set("ByteRange", new PdfArray(0, 10, 20, 5)));
        }));
    }

    private static string Range(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var at = text.LastIndexOf("/ByteRange[", StringComparison.Ordinal) + 10;
        return text[at..(text.IndexOf(']', at) + 1)];
    }

    private static async Task Fails(byte[] file) => Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(file));
}
