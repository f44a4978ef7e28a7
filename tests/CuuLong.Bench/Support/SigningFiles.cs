using CuuLong.Pdf;

namespace CuuLong.Bench.Support;

/// <summary>A page as it is signed, with as much behind it as is wanted.</summary>
internal static class SigningFiles
{
    public static byte[] Page(int attached = 0)
    {
        var output = new MemoryStream();
        using var writer = new PdfFileWriter(output);
        var pages = writer.Reserve();
        var font = writer.Add(new PdfDictionary().Set("Type", "Font").Set("Subtype", "Type1").Set("BaseFont", "Helvetica"));
        var content = writer.Add(PdfStream.Flate(new PdfDictionary(), "BT /F1 14 Tf 90 700 Td (So 12/QD-UBND) Tj ET"u8));
        var resources = new PdfDictionary().Set("Font", new PdfDictionary().Set("F1", font));
        if (attached > 0)
        {
            var pixels = new byte[attached];
            new Random(1).NextBytes(pixels);
            resources.Set("XObject", new PdfDictionary().Set("Im1", writer.Add(new PdfStream(Image(attached), pixels))));
        }
        var page = writer.Add(new PdfDictionary().Set("Type", "Page").Set("Parent", pages).Set("MediaBox", PdfArray.Numbers(0, 0, 595, 842)).Set("Contents", content).Set("Resources", resources));
        writer.Write(pages, new PdfDictionary().Set("Type", "Pages").Set("Kids", new PdfArray(page)).Set("Count", 1));
        writer.Finish(writer.Add(new PdfDictionary().Set("Type", "Catalog").Set("Pages", pages)));
        return output.ToArray();
    }

    private static PdfDictionary Image(int bytes) => new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Image").Set("Width", 1024).Set("Height", bytes / 1024)
        .Set("ColorSpace", "DeviceGray").Set("BitsPerComponent", 8);
}
