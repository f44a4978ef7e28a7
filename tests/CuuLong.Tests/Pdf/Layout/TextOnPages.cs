using System.Text;
using CuuLong.Pdf;
using CuuLong.Pdf.Layout;

namespace CuuLong.Tests.Pdf.Layout;

public sealed class TextOnPages
{
    [Theory, InlineData(NormalizationForm.FormC), InlineData(NormalizationForm.FormD)]
    public void The_whole_alphabet_comes_back_letter_for_letter(NormalizationForm form)
    {
        var lines = Alphabet.Vietnamese.Chunk(24).Select(c => string.Concat(c)).ToList();
        using var judge = new Judge(Sheet.Save([.. lines.Select(l => new Paragraph(l.Normalize(form), Sheet.Text))]));
        judge.Clean();
        Assert.Equal(lines, judge.Text().Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Decomposed_text_gives_the_very_same_file() =>
        Assert.Equal(Sheet.Save(new Paragraph(Sheet.Sentence, Sheet.Text)), Sheet.Save(new Paragraph(Sheet.Sentence.Normalize(NormalizationForm.FormD), Sheet.Text)));

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Sheet.Save(Sheet.Body(40)), Sheet.Save(Sheet.Body(40)));

    [Fact]
    public void Letters_that_share_a_glyph_stay_themselves()
    {
        using var judge = new Judge(Sheet.Save(new Paragraph("Đường đi Ðð và dấu gạch - ‑ –", Sheet.Text)));
        Assert.Equal("Đường đi Ðð và dấu gạch - - –", judge.Text().Trim());
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_its_Unicode()
    {
        var t = Sheet.Text;
        using var judge = new Judge(Sheet.Save(new Paragraph(new Run("Đứng ", t), new Run("đậm ", t.Bold), new Run("nghiêng ", t.Italic), new Run("cả hai", t.Bold.Italic), new Run(" không chân", TextStyle.Sans(12)))));
        judge.Clean();
        Assert.Equal(5, judge.Fonts().Count);
        Assert.All(judge.Fonts(), f =>
        {
            Assert.Equal("yes yes yes", f.Traits);
            Assert.Matches("^[A-Z]{6}\\+Liberation", f.Name);
        });
    }

    [Fact]
    public void Khmer_is_refused_because_it_needs_shaping()
    {
        var refused = Assert.Throws<PdfException>(() => Sheet.Save(new Paragraph("ភាសាខ្មែរ", Sheet.Text)));
        Assert.Equal(PdfFault.Unsupported, refused.Fault);
        Assert.Contains("Khmer", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Throws<PdfException>(() => Sheet.Save(new Paragraph("a\uD800ế", Sheet.Text)));

    [Fact]
    public void Justified_lines_end_at_the_margin_and_the_last_does_not()
    {
        using var judge = new Judge(Sheet.Save(Sheet.Body(5)));
        var lines = judge.Words().GroupBy(w => Math.Round(w.Bottom, MidpointRounding.AwayFromZero)).OrderBy(g => g.Key).ToList();
        var right = Sheet.Format.Width - Sheet.Format.Right;
        Assert.True(lines.Count > 5);
        Assert.Equal(Sheet.Format.Left + 36, lines[0].Min(w => w.Left), 0.5);
        Assert.All(lines.Skip(1), l => Assert.Equal(Sheet.Format.Left, l.Min(w => w.Left), 0.5));
        Assert.All(lines.SkipLast(1), l => Assert.Equal(right, l.Max(w => w.Right), 0.5));
        Assert.True(lines[^1].Max(w => w.Right) < right - 5);
    }

    [Fact]
    public void A_word_longer_than_the_line_is_cut_and_nothing_is_lost()
    {
        var word = string.Concat(Enumerable.Repeat("kếhoạch-", 40));
        using var judge = new Judge(Sheet.Save(new Paragraph(word, Sheet.Text)));
        Assert.Equal(word, string.Concat(judge.Words().Select(w => w.Text)));
        Assert.True(judge.Words().Max(w => w.Right) <= Sheet.Format.Width - Sheet.Format.Right + 0.5);
    }

    [Fact]
    public void Kerned_capitals_are_narrower_than_their_sum()
    {
        using var judge = new Judge(Sheet.Save(new Paragraph("AVAVAVAV", Sheet.Text), new Paragraph("A", Sheet.Text), new Paragraph("V", Sheet.Text)));
        var words = judge.Words();
        double Wide(string text) => words.Where(w => w.Text == text).Select(w => w.Right - w.Left).Single();
        Assert.True(Wide("AVAVAVAV") < 4 * (Wide("A") + Wide("V")) - 8);
    }
}
