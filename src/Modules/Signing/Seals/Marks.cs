using CuuLong.Pdf;
using CuuLong.Pdf.Text;
using CuuLong.Platform;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Display;

namespace CuuLong.Signing.Seals;

/// <summary>Where and how a signature shows on the page; all of it decided before anything is signed.</summary>
internal sealed class Marks(Appearances appearances)
{
    /// <summary>Places in files without fields of ours, signed elsewhere before: the lower right of the last page, the seal over the signature's left.</summary>
    private static readonly PdfBox Person = new(360, 90, 490, 142), Agency = new(301, 65, 560, 167);

    /// <summary>The agency's text at the top right of the first page, without a picture (NĐ 30/2020, Phụ lục I).</summary>
    /// <exception cref="PdfException">The first page cannot be read.</exception>
    public Func<int, SignatureRequest> Corner(CornerOrder order, PdfDocument document)
    {
        var mark = appearances.Corner(order.Kind == CornerKind.Annex ? CornerTexts.Annex(order.Says, order.At) : CornerTexts.Copy(order.Says, order.Name, order.At));
        var place = mark.On(document);
        return reserve => new(order.Kind == CornerKind.Annex ? CornerFields.Annex : CornerFields.Copy, reserve)
        {
            At = order.At.Local(), Name = order.Name, Reason = order.Says, Page = 0, Place = place, Draw = mark.Draw,
        };
    }

    /// <summary>In the field that waits for it, else at its usual place.</summary>
    /// <returns>What is asked of the writer; or that the picture of the signer or of the seal is broken.</returns>
    /// <exception cref="PdfException">The last page cannot be read.</exception>
    public Outcome<Func<int, SignatureRequest>> Request(SigningOrder order, PdfDocument document)
    {
        var (field, usual) = order.Person is null ? (SigningTurn.AgencyField, Agency) : (SigningTurn.PersonField, Person);
        var place = PdfFields.All(document).Any(f => f.IsSignature && f.Name == field) ? null : Blank(document, usual);
        var draw = order.Person is { } person ? appearances.Signer(person, order.Name) : appearances.Agency(order.Agency, order.Name, order.At);
        if (draw.Refused) return draw.Refusal;
        return (Func<int, SignatureRequest>)(reserve => new(field, reserve)
        {
            At = order.At.Local(), Name = order.Name, Reason = order.Shown, Page = -1, Place = place, Draw = draw.Value,
        });
    }

    /// <summary>Over the text of earlier signers nothing is shown: where no place is blank the signature is not seen, and counts as well.</summary>
    private static PdfBox? Blank(PdfDocument document, PdfBox usual)
    {
        var page = PageText.Read(document, PdfPages.Last(document));
        return page.IsBlank(usual) ? usual : page.Blank(usual.Left, usual.Width, usual.Height, 30, page.Page.Height - 60);
    }
}
