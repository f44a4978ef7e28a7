namespace CuuLong.Pdf.Images;

/// <summary>Something that is drawn at any size: an image, or lines and shapes. Prepared once for any number of files.</summary>
public interface IPdfPicture
{
    /// <summary>Only the proportion to <see cref="High"/> counts.</summary>
    double Wide { get; }

    double High { get; }

    /// <summary>What "1 0 0 1 0 0 cm" would show: images fill a square of one point (ISO 32000-1, 8.9.5), drawings their own size.</summary>
    (double Width, double Height) Natural { get; }

    PdfReference Write(IPdfObjects file);
}
