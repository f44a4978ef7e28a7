using CuuLong.Documents.Model;
using CuuLong.Documents.Paper;
using CuuLong.Documents.Templates;
using CuuLong.Documents.Uploads;
using CuuLong.Pdf.Fonts;
using CuuLong.Pdf.Layout;
using CuuLong.Tests.Modules.Documents.Paper;

namespace CuuLong.Tests.Modules.Documents.Uploads;

/// <summary>Files as offices upload them.</summary>
internal static class Files
{
    public static readonly UploadOrder Order = new("05", "QĐ-STTTT", "Trà Vinh", new DateOnly(2026, 11, 28), "05/QĐ-STTTT Ban hành Quy chế", "https://vanban.travinh.gov.vn/verify/ABCDEFGHJKMN", ["Nguyễn Văn Mẫu"]);

    /// <summary>Laid out as the decree has it, number and day left open, and no signature fields, as other programs export it.</summary>
    public static byte[] Open { get; } = Without(Sample.Write(Sample.Decision));

    /// <summary>Pages of plain paragraphs.</summary>
    public static byte[] Plain(params string[] paragraphs)
    {
        var page = new PageDocument(new FontShelf(), PageFormat.A4(20, 15, 20, 30), new DocumentInfo("", DateTimeOffset.UnixEpoch, "", ""));
        foreach (var text in paragraphs) page.Blocks.Add(text == "" ? new Gap(36) : new Paragraph(text, TextStyle.Serif(14)));
        using var file = new MemoryStream();
        page.Save(file);
        return file.ToArray();
    }

    public static byte[] Docx { get; } = DraftTemplate.Build(new("Ủy ban nhân dân tỉnh Trà Vinh", "Sở Thông tin và Truyền thông", "STTTT", DocumentType.Find("QĐ") ?? DocumentType.All[0], "Quyết định", "Về việc ban hành Quy chế", "Giám đốc", "Nguyễn Văn Mẫu"));

    /// <summary>Takes the form away, as a printer driver does.</summary>
    private static byte[] Without(byte[] file)
    {
        using var update = new CuuLong.Pdf.PdfUpdate(CuuLong.Pdf.PdfDocument.Open(file));
        var document = update.Document;
        update.Write(document.Root, document.Catalog.Copy().Set("AcroForm", (CuuLong.Pdf.PdfObject?)null));
        foreach (var page in CuuLong.Pdf.PdfPages.All(document)) update.Write(page.Reference, page.Dictionary.Copy().Set("Annots", (CuuLong.Pdf.PdfObject?)null));
        update.Finish();
        return [.. file, .. update.Tail.ToArray()];
    }

    /// <summary>With a signature, as far as anybody sees who only looks whether there is one.</summary>
    public static byte[] Signed(string field) =>
        [.. Open, .. CuuLong.Pdf.SignatureWriter.Prepare(CuuLong.Pdf.PdfDocument.Open(Open), new CuuLong.Pdf.SignatureRequest(field, 64)).Tail];

    public static UploadPage Page { get; } = new(new FontShelf());
}
