using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>What readers find depends on more than the words of an object.</summary>
public sealed class Generations
{
    /// <summary>Written again word for word under another generation, the content is gone for all who refer to the old one.</summary>
    [Theory]
    [InlineData(0, 0, "TOTAL_PASSED")]
    [InlineData(1, 0, "TOTAL_FAILED DOCUMENT_CHANGED")]
    [InlineData(0, -20, "INDETERMINATE UNEXPLAINED_CHANGES")]
    public async Task A_content_that_is_written_again_under_another_generation_or_length(int generation, int longer, string verdict)
    {
        var file = await Forger.Genuine;
        var d = PdfDocument.Open(file);
        var content = (PdfReference)PdfPages.At(d, 0).Dictionary["Contents"]!;
        var stream = (PdfStream)d.Load(content);
        byte[] body = [.. Forger.Bytes($"{content.Number} {generation} obj\n{stream.Dictionary.Copy().Set("Length", stream.Data.Length + longer)}\nstream\n"), .. stream.Data.Span, .. Forger.Bytes("\nendstream\nendobj\n")];
        byte[] forged = [.. file, .. body, .. Forger.Bytes($"xref\n{content.Number} 1\n{file.Length:0000000000} {generation:00000} n \ntrailer\n<</Size {d.Size}/Root {d.Root}/Info {d.Trailer["Info"]}/Prev {d.StartXref}>>\nstartxref\n{file.Length + body.Length}\n%%EOF\n")];
        Assert.Equal(verdict, await Forger.Verdict(forged));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/N 4 0 R")]
    public async Task An_answer_that_is_drawn_in_two_ways_is_not_passed(string second)
    {
        var filled = FormFile.Filled(await FormFile.Signed("/FT/Tx"), "/V(ok)/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td (ok) Tj ET");
        var field = PdfFields.All(PdfDocument.Open(filled))[0];
        var drawn = $"/N {PdfDocument.Open(filled).Get<PdfDictionary>(field.Dictionary, "AP")!["N"]}";
        var body = field.Dictionary.ToString()!;
        Assert.Contains(drawn, body, StringComparison.Ordinal);
        Assert.Equal(second == "", await Forger.Verdict(Forger.Raw(filled, field.Reference!, body.Replace(drawn, drawn + second, StringComparison.Ordinal))) == "TOTAL_PASSED");
    }

    [Fact]
    public async Task An_unknown_entry_of_the_evidence_is_not_passed() =>
        await Forger.Refused(Forger.Update(await Forger.Genuine, (d, u) => u.Write(d.Root, d.Catalog.Copy().Set("DSS", Forger.Value("<</Type/DSS/Other<</Title(x)>>>>")))));

    public static TheoryData<string> Keys => ["OCProperties", "Names", "Outlines", "OpenAction", "AA", "ViewerPreferences", "PageLabels", "PieceInfo", "Perms", "Dests", "Collection", "Legal", "URI", "PageMode"];

    /// <summary>Parts of the catalogue that are objects of their own, and are written anew where they stand.</summary>
    [Theory, MemberData(nameof(Keys))]
    public async Task A_part_of_the_catalogue_that_is_another_fails(string key)
    {
        var signed = await Bureau.Shared.Sign(Forger.Update(CuuLong.Tests.Pdf.Shapes.Of("table"), (d, u) => u.Write(d.Root, d.Catalog.Copy().Set(key, u.Add(Forger.Value("<</A 1>>"))))));
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(signed));
        Assert.Equal("TOTAL_FAILED DOCUMENT_CHANGED", await Forger.Verdict(Forger.Update(signed, (d, u) => u.Write((PdfReference)d.Catalog[key]!, Forger.Value("<</A 2>>")))));
    }
}
