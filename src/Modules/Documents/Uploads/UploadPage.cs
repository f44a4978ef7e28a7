using System.Collections.Concurrent;
using CuuLong.Documents.Paper;
using CuuLong.Pdf;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Layout;
using CuuLong.Pdf.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Uploads;

/// <summary>
/// Puts number, day, QR code and the two signature fields on an uploaded file, in one revision before anyone signs. Nothing is drawn over what
/// stands there, and a file that carries a signature already is left as it is.
/// </summary>
internal sealed class UploadPage(FontShelf fonts)
{
    /// <summary>The fields of our own signatures hold other ones: such a file is not signed here once more.</summary>
    public const string Taken = "file.Taken";

    private const int MostRemembered = 500;
    private readonly ConcurrentDictionary<(string, bool), PreparedFont> prepared = [];

    /// <returns>What is appended to the file, empty when nothing is; and what was done, as ends of text keys.</returns>
    /// <exception cref="PdfException">The file is broken, encrypted or too large.</exception>
    public (byte[] Tail, IReadOnlyList<string> Said) Mark(ReadOnlyMemory<byte> file, UploadOrder order)
    {
        var document = PdfDocument.Open(file);
        var fields = PdfFields.All(document).Where(f => f.IsSignature).ToList();
        var signed = fields.Where(f => f.Dictionary.Has("V")).Select(f => f.Name).ToList();
        if (signed.Count > 0) return ([], [signed.Exists(name => name is PaperFields.Signer or PaperFields.Agency) ? Taken : "file.Signed"]);
        var first = PdfPages.At(document, 0);
        var text = PageText.Read(document, first);
        var rooms = new Rooms(text, (what, size, italic) => Font(what, italic).Width(what.Normalize(), size));
        var said = new List<string>();
        using var revision = new PageRevision(document);
        foreach (var found in new[] { NumberBox.Find(text, rooms, order), DayBox.Find(text, rooms, order) })
        {
            said.Add(found.Said);
            foreach (var words in found.Words) Draw(revision, first, words);
        }
        if (order.VerifyAt is { } url) said.Add(Code(revision, text, url));
        if (order.Signers.Count > 0) said.Add(Fields(revision, document, fields, order.Signers));
        revision.Title(order.Title);
        return (revision.Finish(), said);
    }

    private void Draw(PageRevision revision, PdfPage page, Written words)
    {
        var font = Font(words.Text, words.Italic);
        var (wide, under) = (font.Width(words.Text.Normalize(), words.Size), words.Size / 4);
        revision.Draw(page, new AppearanceWriter(revision.Objects, wide + 2, words.Size * 1.3).Text(font, words.Size, words.Text, 0, under).Done(), words.X, words.Baseline - under);
    }

    private static string Code(PageRevision revision, PageText page, string url)
    {
        var (said, place) = CodeCorner.Find(page);
        if (place is { } at)
            revision.Draw(page.Page, new AppearanceWriter(revision.Objects, CodeCorner.Side, CodeCorner.Side).Squares(QrSquares.Of(url), 0, 0, CodeCorner.Side).Done(), at.Left, at.Bottom);
        return said;
    }

    private static string Fields(PageRevision revision, PdfDocument document, List<PdfField> fields, IReadOnlyList<string> signers)
    {
        if (fields.Any(f => f.Name == PaperFields.Signer) && fields.Any(f => f.Name == PaperFields.Agency)) return "sign.Own";
        var spot = SignatureSpot.Find(document, signers);
        foreach (var (name, label, box) in new[] { (PaperFields.Signer, PaperFields.SignerLabel, spot.Signer), (PaperFields.Agency, PaperFields.AgencyLabel, spot.Agency) })
            if (fields.All(f => f.Name != name)) revision.Field(spot.Page, name, label, box);
        return spot.Said;
    }

    private PreparedFont Font(string text, bool italic)
    {
        if (prepared.Count > MostRemembered) prepared.Clear();
        var letters = string.Concat(text.Normalize().Concat("0123456789/-").Distinct().Order());
        return prepared.GetOrAdd((letters, italic), key => new PreparedFont(fonts[new(FontFamily.Serif, Italic: key.Item2)], key.Item1));
    }
}
