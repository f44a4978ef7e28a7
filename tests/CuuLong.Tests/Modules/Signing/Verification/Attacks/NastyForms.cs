using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>Forms and fonts that lead to themselves, or to more work than they are long.</summary>
public sealed class NastyForms
{
    [Theory]
    [InlineData("/V[[(a)][(b)]]/AP<</N $0>>")]
    [InlineData("/V<FEFFD800>/AP<</N $0>>")]
    [InlineData("/V<FEFFFFFE>/RV<FEFFFFFEDC00>/AP<</N $0>>")]
    [InlineData("/V(ok)/Parent 8 0 R/AP<</N $0>>")]
    [InlineData("/V(ok)/AP<</N<</A<</N $0>>>>>>")]
    public async Task An_answer_that_is_none_is_not_passed(string filled)
    {
        var signed = await FormFile.Signed("/FT/Tx/AP<</N $0>>", FormFile.Over, appearances: [""]);
        await Forger.Refused(FormFile.Filled(signed, filled, "BT /F1 10 Tf 2 6 Td (ok) Tj ET"));
    }

    /// <summary>Layers, other files.</summary>
    [Theory]
    [InlineData("Name", "/Fm0", true)]
    [InlineData("OC", "<</Type/OCMD>>", false)]
    [InlineData("F", "(other.bin)", false)]
    public async Task An_appearance_that_is_not_always_seen_is_not_passed(string key, string value, bool passes)
    {
        var filled = FormFile.Filled(await FormFile.Signed("/FT/Tx"), "/V(ok)/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td (ok) Tj ET");
        var verdict = await Forger.Verdict(Forger.Update(filled, (d, u) =>
        {
            var place = (PdfReference)d.Get<PdfDictionary>(PdfFields.All(d)[0].Dictionary, "AP")!["N"]!;
            var drawn = (PdfStream)d.Load(place);
            u.Write(place, new PdfStream(drawn.Dictionary.Copy().Set(key, Forger.Value(value)), drawn.Data));
        }));
        Assert.Equal(passes, verdict == "TOTAL_PASSED");
    }

    [Fact]
    public async Task An_answer_that_holds_itself_is_not_passed()
    {
        var signed = await FormFile.Signed("/FT/Tx/AP<</N $0>>", appearances: [""]);
        await Forger.Refused(Forger.Update(FormFile.Filled(signed, "/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td (ok) Tj ET"), (d, u) =>
        {
            var (field, round) = (PdfFields.All(d)[0], u.Reserve());
            u.Write(round, new PdfArray(round, round));
            u.Write(field.Reference!, field.Dictionary.Copy().Set("V", round));
        }));
    }

    /// <summary>Each font draws its letter with the next one.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(20_000)]
    public async Task Fonts_that_are_drawn_with_fonts(int many)
    {
        var file = Forger.Drawing(Shapes.Of("table"), "BT /F9 14 Tf 320 520 Td (A) Tj ET", (u, resources) =>
        {
            var below = u.Add(Forger.Value("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
            var glyph = u.Add(new PdfStream(new PdfDictionary(), Forger.Bytes("1000 0 d0 BT /F9 1 Tf (A) Tj ET")));
            for (var i = 0; i < many; i++) below = u.Add(((PdfDictionary)Forger.Value("<</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FontBBox[0 0 1 1]/FirstChar 65/LastChar 65/Widths[1]/Encoding<</Differences[65/A]>>>>"))
                .Set("CharProcs", new PdfDictionary().Set("A", glyph)).Set("Resources", new PdfDictionary().Set("Font", new PdfDictionary().Set("F9", below))));
            ((PdfDictionary)resources["Font"]!).Set("F9", below);
        });
        await Forger.Refused(await Bureau.Shared.Sign(await Bureau.Shared.Sign(file), Bureau.Shared.Seal, "CoQuan", place: new(300, 500, 420, 560)));
    }

    [Fact]
    public async Task Many_letters_under_many_grounds_end_by_the_budget()
    {
        var signed = await FormFile.Signed("/FT/Tx/AP<</N $0>>", FormFile.Over, appearances: [string.Concat(Enumerable.Repeat("0 0 1 1 re f ", 20_000))], page: Shapes.Page(text: string.Concat(Enumerable.Repeat(") Tj (a", 5_000))));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Forger.Refused(FormFile.Filled(signed, "/V(ok)/AP<</N $0>>", string.Concat(Enumerable.Repeat("0 0 1 1 re f ", 20_000)) + "BT /F1 10 Tf 2 6 Td (ok) Tj ET"));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }
}
