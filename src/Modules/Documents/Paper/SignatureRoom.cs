using CuuLong.Pdf;
using CuuLong.Pdf.Layout;

namespace CuuLong.Documents.Paper;

/// <summary>
/// Boxes 7c and 8 (NĐ 30/2020, Phụ lục I, mục IV): the signature in the middle between position and name, the seal in its real size
/// over the signature's left third; what is said of the agency stands above the signature, beside the seal.
/// </summary>
internal static class SignatureRoom
{
    /// <summary>Points. A seal of 36 mm across.</summary>
    private const double Width = 130, Height = 52, Beside = 134;

    private static readonly double Seal = PageFormat.Mm(36);

    /// <summary>The two boxes around a point of a page that was not set here; a narrow room makes the signature smaller, never the seal.</summary>
    public static (PdfBox Signer, PdfBox Agency) At(double middle, double height, double room)
    {
        var (tall, left) = (Math.Min(Height, room - 2), middle - Width / 2 + Width / 3 - Seal);
        // Without room over the signature nothing is written beside the seal: it would stand on the position.
        var right = room >= Seal ? middle + Beside : left + Seal;
        return (new(middle - Width / 2, height - tall / 2, middle + Width / 2, height + tall / 2), new(left, height - Seal / 2 - 2, right, height + Seal / 2 + 2));
    }

    public static Places Block()
    {
        var room = Seal + 4;
        var sealLeft = -Width / 2 + Width / 3 - Seal;
        return new(room, new Place(PaperFields.Signer, -Width / 2, (room - Height) / 2, Width, Height), new Place(PaperFields.Agency, sealLeft, 0, Beside - sealLeft, room));
    }
}
