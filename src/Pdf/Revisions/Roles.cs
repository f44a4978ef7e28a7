namespace CuuLong.Pdf;

/// <summary>A word for what an object is, as evidence for people; it decides nothing.</summary>
internal sealed class Roles(PdfDocument document)
{
    private HashSet<int>? contents;

    public string Of(int number)
    {
        var value = document.Load(number);
        var dictionary = value as PdfDictionary ?? (value as PdfStream)?.Dictionary;
        return (dictionary?["Type"] as PdfName)?.Value switch
        {
            "Page" => "page", "Pages" => "pages",
            "Font" or "FontDescriptor" => "font",
            "Annot" => "annotation-changed",
            "Sig" or "DocTimeStamp" => "signature-changed",
            "OCG" or "OCMD" => "layer",
            "Catalog" => "catalogue",
            "XObject" => "image",
            _ when (dictionary?["Subtype"] as PdfName)?.Value is "Image" or "Form" => "image",
            _ when value is PdfStream && (contents ??= Contents()).Contains(number) => "page-content",
            _ => "object-changed",
        };
    }

    private HashSet<int> Contents()
    {
        var found = new HashSet<int>();
        foreach (var page in PdfPages.All(document))
            if (page.Dictionary["Contents"] is { } contents && (contents is not PdfReference place || found.Add(place.Number)) && document.Resolve(contents) is PdfArray list)
                found.UnionWith(list.OfType<PdfReference>().Select(r => r.Number));
        return found;
    }
}
