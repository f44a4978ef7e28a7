using System.IO.Compression;
using CuuLong.Pdf;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Layout;
using CuuLong.Platform.Ui;

namespace CuuLong.Documents.Paper;

/// <summary>Sets an administrative document on A4 as NĐ 30/2020, Phụ lục I and III, with empty fields for signature and seal.</summary>
internal sealed class PaperLayout(FontShelf fonts)
{
    /// <returns>The PDF; or a refusal that names what cannot be set (Khmer needs shaping, a font is not installed).</returns>
    /// <param name="compression">Fastest by default: a month of pages is written in one go, and the rest is worth a tenth of the size.</param>
    public Outcome<byte[]> Write(AdministrativeDocument document, PaperMeasures? measures = null, CompressionLevel compression = CompressionLevel.Fastest)
    {
        try
        {
            using var file = new MemoryStream(32 * 1024);
            Build(document, measures ?? PaperMeasures.Nd30, compression).Save(file);
            return file.ToArray();
        }
        catch (PdfException e) when (e.Fault is PdfFault.Unsupported or PdfFault.TooLarge)
        {
            return Check(string.Join('\n', document.Said)) ?? new Refusal("documents.paper.failed", null, e.Message);
        }
    }

    /// <summary>Refuses a text that could not be set, without setting it.</summary>
    public Refusal? Check(string text)
    {
        try
        {
            return Settable.FirstUnset(fonts, FontFace.Serif, text) is { } rune ? Refusal.On("Text", "documents.paper.not-set", rune.ToString()) : null;
        }
        catch (PdfException e)
        {
            return new Refusal("documents.paper.failed", null, e.Message);
        }
    }

    private PageDocument Build(AdministrativeDocument document, PaperMeasures measures, CompressionLevel compression)
    {
        var info = new DocumentInfo(Title(document), document.Made, document.Agency, document.Subject);
        var page = new PageDocument(fonts, measures.Format, info)
        {
            Compression = compression,
            // NĐ 30/2020, Phụ lục I, mục I.7: not on the first page; each annex counts for itself.
            Header = (number, _) => number == 1 ? null : new Paragraph($"{number}", TextStyle.Serif(measures.PageNumber)) { Align = Align.Center },
            Footer = (number, _) => number == 1 && document.Address is { } address ? Address(address) : null,
        };
        var body = new PaperBody(measures);
        page.Blocks.AddRange(new PaperHead(document, measures).Blocks());
        page.Blocks.AddRange(body.Addressees(document.AddressedTo));
        page.Blocks.AddRange(body.Grounds(document.Grounds));
        page.Blocks.AddRange(body.Parts(document.Body, close: true));
        page.Blocks.Add(new PaperFoot(document, measures).Block());
        foreach (var (i, annex) in document.Annexes.Index()) page.Blocks.AddRange(PaperAnnex.Blocks(document, annex, i + 1, measures, body));
        if (document.VerifyAt is { } url) page.Overlays.AddRange(Qr(url, measures));
        page.Fields.Add(new(PaperFields.Signer, PaperFields.SignerLabel, PaperFields.Signer));
        page.Fields.Add(new(PaperFields.Agency, PaperFields.AgencyLabel, PaperFields.Agency));
        return page;
    }

    private static string Title(AdministrativeDocument document) =>
        (document.Number is { } number ? $"{number}/{document.Notation} " : "") + (document.IsLetter ? document.Subject : $"{document.TypeName}: {document.Subject}");

    /// <summary>Box 13, under a rule as wide as the text area.</summary>
    private static Block Address(string address)
    {
        var table = new Table(1) { Border = 0, PaddingX = 0, PaddingY = 0 };
        table.Rows.Add(new(new Cell(new Rule(0.5), new Paragraph(address, TextStyle.Serif(11)) { Before = 2, Right = 60 })));
        return table;
    }

    /// <summary>16 mm in the lower right corner of page 1.</summary>
    private static Overlay[] Qr(string url, PaperMeasures measures)
    {
        var (format, side) = (measures.Format, PageFormat.Mm(16));
        var (right, top) = (format.Width - format.Right, format.Height - format.Bottom + 3);
        return [new(0, right - side, top, side, new Squares(QrSquares.Of(url), side))];
    }
}
