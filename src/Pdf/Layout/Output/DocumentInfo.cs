namespace CuuLong.Pdf.Layout;

/// <param name="Created">The only time in the file; the same document with the same time gives the same bytes.</param>
/// <param name="Language">BCP 47, of the text.</param>
public sealed record DocumentInfo(string Title, DateTimeOffset Created, string Author = "", string Subject = "", string Keywords = "", string Creator = "CuuLong", string Language = "vi-VN")
{
    public const string Producer = "CuuLong page writer";

    internal PdfDictionary Dictionary()
    {
        var info = new PdfDictionary().Set("Title", PdfString.Text(Title)).Set("Creator", PdfString.Text(Creator)).Set("Producer", PdfString.Text(Producer))
            .Set("CreationDate", PdfString.Date(Created)).Set("ModDate", PdfString.Date(Created));
        foreach (var (key, value) in new[] { ("Author", Author), ("Subject", Subject), ("Keywords", Keywords) })
            if (value.Length > 0) info.Set(key, PdfString.Text(value));
        return info;
    }
}
