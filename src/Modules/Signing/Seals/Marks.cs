using CuuLong.Pdf;
using CuuLong.Platform;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Display;

namespace CuuLong.Signing.Seals;

/// <summary>Where and how a signature shows on the page; all of it decided before anything is signed.</summary>
internal sealed class Marks(Appearances appearances)
{
    /// <summary>Places for files that were not written by us and have no fields: the lower right of the last page, the seal over the signature's left.</summary>
    private static readonly PdfBox Person = new(360, 90, 490, 142), Agency = new(301, 65, 560, 167);

    /// <summary>The agency's text at the top right of the first page, without a picture (NĐ 30/2020, Phụ lục I).</summary>
    /// <exception cref="PdfException">The first page cannot be read.</exception>
    public Func<int, SignatureRequest> Corner(CornerOrder order, PdfDocument document)
    {
        var mark = appearances.Corner(order.Kind == CornerKind.Annex ? CornerTexts.Annex(order.Says, order.At) : CornerTexts.Copy(order.Says, order.Name, order.At));
        var place = mark.On(document);
        return reserve => new(order.Kind == CornerKind.Annex ? CornerFields.Annex : CornerFields.Copy, reserve)
        {
            At = order.At.ToOffset(Clock.Offset), Name = order.Name, Reason = order.Says, Page = 0, Place = place, Draw = mark.Draw,
        };
    }

    public SignatureRequest Request(SigningOrder order, int reserve) =>
        new(order.Person is null ? SigningTurn.AgencyField : SigningTurn.PersonField, reserve)
        {
            At = order.At.ToOffset(Clock.Offset), Name = order.Name, Reason = order.Shown, Page = -1, Place = order.Person is null ? Agency : Person,
            Draw = order.Person is { } person ? appearances.Signer(person, order.Name) : appearances.Agency(order.Agency, order.Name, order.At),
        };
}
