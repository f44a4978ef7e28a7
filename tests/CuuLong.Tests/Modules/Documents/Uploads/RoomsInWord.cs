using System.IO.Compression;
using CuuLong.Documents.Templates;
using CuuLong.Tests.Modules.Signing;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Documents.Uploads;

/// <summary>Rooms in a typed .docx, and the same document through LibreOffice.</summary>
public sealed class RoomsInWord
{
    [Theory]
    [InlineData("Số: …/BC-STTTT", "Số:         /BC-STTTT")]
    [InlineData("Số:.......... /BC-STTTT", "Số:         /BC-STTTT")]
    [InlineData("Số: 12/BC-STTTT", null)]
    [InlineData("Số:                /BC-STTTT", null)]
    [InlineData("…, ngày … tháng … năm …", "Trà Vinh, ngày      tháng      năm         ")]
    [InlineData("Càng Long, ngày    tháng 11 năm 2026", "Càng Long, ngày      tháng 11 năm 2026")]
    [InlineData("Căn cứ Luật số 12/2020/QH14 ngày 1 tháng 2 năm 2020;", null)]
    public void Blanks_become_room_and_what_was_typed_stays(string typed, string? room)
    {
        var opened = DocxRooms.Open(SampleFiles.Docx(typed), "Trà Vinh");
        Assert.Equal(room, opened is null ? null : Text(opened).Replace('\u00A0', ' '));
    }

    [Fact]
    public void Runs_that_cut_the_line_are_one_line()
    {
        var docx = SampleFiles.Zip(("word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Số: </w:t></w:r><w:r><w:t>…</w:t></w:r><w:r><w:t>…/BC</w:t></w:r><w:r><w:t>-STTTT</w:t></w:r></w:p></w:body></w:document>"""));
        Assert.Equal("Số:         /BC-STTTT", Text(DocxRooms.Open(docx, "…")!).Replace('\u00A0', ' '));
    }

    [Theory, InlineData(new byte[] { 1, 2, 3 }), InlineData(new byte[0])]
    public void What_is_no_docx_is_left(byte[] bytes) => Assert.Null(DocxRooms.Open(bytes, "Trà Vinh"));

    [Fact]
    public void Our_template_through_LibreOffice_is_filled_in_its_lines()
    {
        using var folder = new TempFolder();
        folder.Write("a.docx", DocxRooms.Open(Files.Docx, "Trà Vinh")!);
        var (code, told) = Tool.Run("soffice", $"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", "pdf", "--outdir", folder.Path, folder["a.docx"]);
        Assert.True(code == 0, told);
        var (file, said) = MarkedPages.Mark(File.ReadAllBytes(folder["a.pdf"]));
        if (Environment.GetEnvironmentVariable("CUULONG_KEEP") is { } keep) File.WriteAllBytes(Path.Combine(keep, "docx.pdf"), file);
        Assert.Equal(["number.Line", "day.Line", "code.LowerRight", "sign.Name"], said);
        using var judge = new Judge(file);
        judge.Clean();
        Assert.Contains("ngày", judge.Text(), StringComparison.Ordinal);
    }

    private static string Text(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return string.Concat(System.Xml.Linq.XDocument.Load(part).Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));
    }
}
