namespace CuuLong.Documents.Model;

/// <summary>A document written here instead of uploaded: its page is set when it is looked at, and kept once it has its number.</summary>
internal sealed partial class Outgoing
{
    /// <summary>The text of the body, a paragraph a line; null for what was uploaded.</summary>
    public string? Body { get; private set; }

    /// <summary>What was put on the page of an uploaded file ("number.Line day.Box"), each the end of a text key; null before, and for a page set here.</summary>
    public string? PageMarks { get; private set; }

    /// <summary>A text takes the place of a file, and a file that of a text.</summary>
    public void Write(string text) => (Body, DocxHash, DocxName, PdfHash) = (text, null, null, null);

    public void Upload(string? docx, string? docxName, string? pdf) => (Body, DocxHash, DocxName, PdfHash) = (null, docx, docxName, pdf);

    /// <summary>The page with number and day, of a document that is signed on paper.</summary>
    public void Print(string pdf, string? marks) => (PdfHash, PageMarks) = (pdf, marks);
}
