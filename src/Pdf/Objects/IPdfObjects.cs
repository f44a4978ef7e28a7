namespace CuuLong.Pdf;

/// <summary>Takes indirect objects: a whole new file, or an update of one. What draws (fonts, images, appearances) writes to this and need not know which.</summary>
public interface IPdfObjects
{
    /// <summary>A number for an object that is written later with <see cref="Write"/>.</summary>
    PdfReference Reserve();

    PdfReference Add(PdfObject value);

    void Write(PdfReference reference, PdfObject value);
}
