using System.Text;
using CuuLong.Pdf;

namespace CuuLong.Tests.Pdf.Writing;

public sealed class WholeFiles
{
    [Fact]
    public void The_same_objects_give_the_same_bytes() => Assert.Equal(OnePage("a"), OnePage("a"));

    [Fact]
    public void Other_objects_give_another_id() => Assert.NotEqual(Id(OnePage("a")), Id(OnePage("b")));

    private static string Id(byte[] file) => Encoding.Latin1.GetString(file).Split("/ID[")[1].Split(']')[0];

    private static byte[] OnePage(string text)
    {
        var output = new MemoryStream();
        using var writer = new PdfFileWriter(output);
        var pages = writer.Reserve();
        var content = writer.Add(PdfStream.Flate(new PdfDictionary(), Encoding.ASCII.GetBytes($"BT ({text}) Tj ET")));
        var page = writer.Add(new PdfDictionary().Set("Type", "Page").Set("Parent", pages).Set("MediaBox", PdfArray.Numbers(0, 0, 595, 842)).Set("Contents", content));
        writer.Write(pages, new PdfDictionary().Set("Type", "Pages").Set("Kids", new PdfArray(page)).Set("Count", 1));
        writer.Finish(writer.Add(new PdfDictionary().Set("Type", "Catalog").Set("Pages", pages)));
        return output.ToArray();
    }
}
