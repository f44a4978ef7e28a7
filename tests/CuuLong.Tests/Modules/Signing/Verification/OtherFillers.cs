using CuuLong.Pdf;
using CuuLong.Tests.Modules.Signing.Judges;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;
using CuuLong.Tests.Pdf;
using CuuLong.Tests.Support;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>A certified form that other programs fill: an honest answer passes.</summary>
public sealed class OtherFillers
{
    private const string Helv = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", Drawn = "/MK<</BC[0]/BG[0.95 0.95 1]>>/BS<</W 1/S/S>>";

    /// <summary>A box alone is ticked without a new object, and PDFBox then writes a /Size that hides signed ones from some readers: that is left to a person.</summary>
    [Theory]
    [InlineData("Ten=Nguyen Van A")]
    [InlineData("So=1.000.000")]
    [InlineData("LyDo=Dong thu nhat\nDong thu hai, dai hon mot chut de phai xuong hang vi o khong du rong")]
    [InlineData("Ma=123456")]
    [InlineData("Tinh=Tra Vinh")]
    [InlineData("Muc=hai")]
    [InlineData("Ten=A", "DongY=Yes")]
    [InlineData("Ten=A", "Gioi=Nu")]
    public async Task Pdfbox(params string[] answers)
    {
        using var folder = new TempFolder();
        var (from, to) = (folder.Write("in.pdf", await Form()), folder["out.pdf"]);
        var said = Java.Run("PdfboxFiller", [from, to, .. answers]);
        Assert.True(File.Exists(to) && new FileInfo(to).Length > new FileInfo(from).Length, said);
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(await File.ReadAllBytesAsync(to))));
    }

    [Theory]
    [InlineData("Ten", "setTextValue('Nguyen Van A')")]
    [InlineData("So", "setTextValue('1.000.000')")]
    [InlineData("LyDo", "setTextValue('Dong thu nhat\\nDong thu hai, dai hon mot chut de phai xuong hang vi o khong du rong')")]
    [InlineData("Ma", "setTextValue('123456')")]
    [InlineData("Tinh", "setChoiceValue('Tra Vinh')")]
    [InlineData("DongY", "toggle()")]
    [InlineData("Gioi", "toggle()")]
    public async Task Mutool(string field, string act)
    {
        using var folder = new TempFolder();
        var form = await Form();
        var at = PdfFields.All(PdfDocument.Open(form)).ToList().FindIndex(f => f.Name == field);
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(Acted(folder, form, $"w[{at}].{act}"))));
    }

    /// <param name="act">On the list w of the widgets of the first page.</param>
    private static byte[] Acted(TempFolder folder, byte[] file, string act)
    {
        var (from, to) = (folder.Write("in.pdf", file), folder["out.pdf"]);
        var script = folder.Write("fill.js", System.Text.Encoding.UTF8.GetBytes($"var d = new PDFDocument('{from}'); var w = d.loadPage(0).getWidgets(); {act}; {act.Split('.')[0]}.update(); d.save('{to}', 'incremental');"));
        var said = Tool.Run("mutool", "run", script).Said;
        return File.Exists(to) && new FileInfo(to).Length > file.Length ? File.ReadAllBytes(to) : throw new InvalidOperationException(said);
    }

    /// <summary>Labels before the fields, cells and dotted lines under them.</summary>
    private static async Task<byte[]> Form()
    {
        var page = Forger.Drawing(Shapes.Of("table"), "BT /F1 11 Tf 60 605 Td (Ho ten: ........................................................ , so:) Tj 0 -30 Td (Ly do:) Tj 0 -80 Td (Ma so, tinh:) Tj 0 -30 Td (Dong y, nam, nu:) Tj ET 0.5 w 149 489 122 18 re S");
        var made = Forger.Update(page, (d, u) =>
        {
            PdfDictionary Made(string entries) => (PdfDictionary)Forger.Value($"<<{entries}>>");
            PdfReference Add(string entries) => u.Add(Made($"/Type/Annot/Subtype/Widget/F 4/DA(/Helv 10 Tf 0 g){entries}").Set("P", Forger.Page(d)));
            PdfReference Draw(string content) => u.Add(new PdfStream(Made("/Type/XObject/Subtype/Form/BBox[0 0 14 14]/Resources<</Font<</ZaDb<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>>>"), Forger.Bytes(content)));
            string States(string on) => $"/V/Off/AS/Off/MK<</CA(4)>>/AP<</N<</Off {Draw("1 g 0 0 14 14 re f 0 G 0.5 0.5 13 13 re S")}/{on} {Draw("1 g 0 0 14 14 re f 0 G 0.5 0.5 13 13 re S q BT /ZaDb 12 Tf 0 g 2 3 Td (4) Tj ET Q")}>>>>";
            var fields = new PdfArray(
                Add("/FT/Tx/T(Ten)/Rect[110 600 330 616]"), Add($"/FT/Tx/T(So)/Q 2/Rect[380 600 500 618]{Drawn}"), Add($"/FT/Tx/T(LyDo)/Ff 4096/Rect[110 520 500 585]{Drawn}"), Add("/FT/Tx/T(Ma)/Ff 16777216/MaxLen 6/Rect[150 490 270 506]"),
                Add($"/FT/Ch/T(Tinh)/Ff 131072/Opt[(Tra Vinh)(Ben Tre)]/Rect[300 490 400 506]{Drawn}"), Add($"/FT/Ch/T(Muc)/Opt[(mot)(hai)(ba)]/Rect[420 450 500 506]{Drawn}"), Add($"/FT/Btn/T(DongY)/Rect[180 462 194 476]{States("Yes")}"));
            var (radio, nam, nu) = (u.Reserve(), u.Reserve(), u.Reserve());
            u.Write(nam, Made($"/Type/Annot/Subtype/Widget/F 4/Rect[210 462 224 476]{States("Nam")}").Set("V", (PdfObject?)null).Set("Parent", radio));
            u.Write(nu, Made($"/Type/Annot/Subtype/Widget/F 4/Rect[240 462 254 476]{States("Nu")}").Set("V", (PdfObject?)null).Set("Parent", radio));
            u.Write(radio, Made("/FT/Btn/T(Gioi)/Ff 49152/V/Off").Set("Kids", new PdfArray(nam, nu)));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(Made($"/DA(/Helv 0 Tf 0 g)/DR<</Font<</Helv {Helv}/ZaDb<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>>>").Set("Fields", fields.Copy().Add(radio)))));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", fields.Copy().Add(nam).Add(nu)));
        });
        var signed = await Bureau.Shared.Sign(made, certify: 2);
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(signed));
        return signed;
    }
}
