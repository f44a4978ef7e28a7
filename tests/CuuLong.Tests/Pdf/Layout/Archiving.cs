using System.Text;
using CuuLong.Pdf.Layout;

namespace CuuLong.Tests.Pdf.Layout;

/// <summary>What PDF/A-2b asks of a file, as far as the judges at hand can see it.</summary>
public sealed class Archiving
{
    [Fact]
    public void The_file_claims_PDF_A_2b_and_says_the_same_in_both_its_metadata()
    {
        var file = Sheet.Save(Sheet.Body());
        using var judge = new Judge(file);
        judge.Clean();
        var text = Encoding.UTF8.GetString(file);
        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", text, StringComparison.Ordinal);
        Assert.Contains("<rdf:li xml:lang=\"x-default\">Trang thử</rdf:li>", text, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-11-22T08:00:00+07:00</xmp:CreateDate>", text, StringComparison.Ordinal);
        Assert.Contains("(D:20261122080000+07'00')", text, StringComparison.Ordinal);
        Assert.Contains("/GTS_PDFA1", judge.Mutool("show", "trailer/Root/OutputIntents/1"), StringComparison.Ordinal);
        Assert.Contains("/ID", judge.Mutool("show", "trailer"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_profile_of_the_colours_is_one_that_others_read()
    {
        using var judge = new Judge(Sheet.Save(Sheet.Body()));
        var profile = judge.Mutool("show", "-b", "trailer/Root/OutputIntents/1/DestOutputProfile");
        Assert.Matches("mntrRGB XYZ (.|\n)*acsp", profile);
    }

    [Fact]
    public void Signature_fields_stand_where_their_room_was_left_and_show_nothing()
    {
        var page = Sheet.New();
        page.Fields.Add(new("NguoiKy", "Chữ ký của người có thẩm quyền", "signer"));
        var file = Sheet.Save(page, new Gap(300), new Gap(60, "signer") { Width = 120 }, Sheet.Body());
        using var judge = new Judge(file);
        judge.Clean();
        var field = judge.Mutool("show", "trailer/Root/AcroForm/Fields/1");
        Assert.Contains("/FT /Sig", field, StringComparison.Ordinal);
        Assert.Contains("/T (NguoiKy)", field, StringComparison.Ordinal);
        var rect = System.Text.RegularExpressions.Regex.Match(field, @"/Rect \[ ([\d. ]+) \]").Groups[1].Value.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(120, rect[2] - rect[0], 0.1);
        Assert.Equal(60, rect[3] - rect[1], 0.1);
        Assert.Equal(Sheet.Format.Height - Sheet.Format.Top - 300, rect[3], 0.1);
    }
}
