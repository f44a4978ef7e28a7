using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Pdf.Reading;

public sealed class ManyShapes
{
    public static TheoryData<string> Names => [.. Shapes.Names];

    [Theory, MemberData(nameof(Names))]
    public void Every_shape_gives_the_text_of_its_page(string shape)
    {
        var document = PdfDocument.Open(Shapes.Of(shape));
        foreach (var number in document.Entries.Keys) document.Load(number);
        var pages = document.Get<PdfDictionary>(document.Catalog, "Pages");
        var page = (PdfDictionary)document.Resolve(document.Get<PdfArray>(pages, "Kids")![0]);
        Assert.Contains("(So 12/QD-UBND) Tj", Encoding.Latin1.GetString(document.Decode(document.Get<PdfStream>(page, "Contents")!).Span));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_shape_is_sound_to_qpdf(string shape)
    {
        using var folder = new TempFolder();
        var (code, said) = Tool.Run("qpdf", "--check", folder.Write("a.pdf", Shapes.Of(shape)));
        Assert.True(code == 0, said);
    }

    [Fact]
    public void Hidden_objects_of_a_hybrid_file_are_seen()
    {
        var document = PdfDocument.Open(Shapes.Of("hybrid"));
        Assert.Equal("Helvetica", ((PdfName)((PdfDictionary)document.Load(5))["BaseFont"]!).Value);
    }

    [Fact]
    public void Revisions_end_where_their_updates_end() =>
        Assert.Equal([Shapes.Of("table").Length, Shapes.Of("two updates").Length], PdfDocument.Open(Shapes.Of("two updates")).Revisions);

    [Fact]
    public void The_newest_revision_counts()
    {
        var document = PdfDocument.Open(Shapes.Of("two updates"));
        Assert.Equal("Another", document.Get<PdfString>(document.Get<PdfDictionary>(document.Trailer, "Info"), "Producer")!.ToText());
    }

    [Fact]
    public void Streams_are_slices_of_the_file()
    {
        var file = Shapes.Of("table");
        var document = PdfDocument.Open(file);
        var stream = document.Entries.Keys.Select(document.Load).OfType<PdfStream>().First();
        Assert.True(file.AsSpan().Overlaps(stream.Data.Span));
    }
}
