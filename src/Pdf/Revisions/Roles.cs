namespace CuuLong.Pdf;

/// <summary>A word for what an object is, as evidence for people; it decides nothing.</summary>
internal static class Roles
{
    public static string Of(PdfDocument document, int number)
    {
        var value = document.Load(number);
        var dictionary = value as PdfDictionary ?? (value as PdfStream)?.Dictionary;
        return (dictionary?["Type"] as PdfName)?.Value switch
        {
            "Page" => "page",
            "Pages" => "pages",
            "Font" or "FontDescriptor" => "font",
            "Annot" => "annotation-changed",
            "Sig" or "DocTimeStamp" => "signature-changed",
            "OCG" or "OCMD" => "layer",
            "Catalog" => "catalogue",
            "XObject" => "image",
            _ when (dictionary?["Subtype"] as PdfName)?.Value is "Image" or "Form" => "image",
            _ when value is PdfStream && PdfPages.All(document).Any(p => Holds(document, p.Dictionary["Contents"], number)) => "page-content",
            _ => "object-changed",
        };
    }

    private static bool Holds(PdfDocument document, PdfObject? contents, int number) =>
        (contents is PdfReference r && r.Number == number) || (document.Resolve(contents) as PdfArray)?.Any(c => c is PdfReference part && part.Number == number) == true;
}
