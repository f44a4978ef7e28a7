using System.Text;
using CuuLong.Platform.Files.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CuuLong.Tests.Platform.Files;

public sealed class ReadingSheets
{
    [Theory, InlineData("5"), InlineData("-1"), InlineData("mười"), InlineData(null)]
    public void A_cell_that_points_past_the_shared_texts_is_refused_and_never_throws(string? index) =>
        Assert.Equal("platform.import.unreadable", SheetReader.Read(new MemoryStream(Book([new Cell { DataType = CellValues.SharedString, CellValue = index is null ? null : new CellValue(index) }])), "a.xlsx").Refusal!.Code);

    [Fact]
    public void Rows_past_the_bound_are_refused_whatever_the_bound_is()
    {
        Assert.Equal(4, Lines(3).Value!.Count);
        Assert.Equal(("platform.import.too-many", 3), Lines(4).Refusal is { } over ? (over.Code, over.Args[0]) : default);

        static CuuLong.Platform.Outcomes.Outcome<List<SheetRow>> Lines(int rows) =>
            SheetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", rows)))), "a.csv", most: 3);
    }

    [Theory]
    [InlineData(14u, null, false, "46270", "2026-09-05")]
    [InlineData(14u, null, true, "44808", "2026-09-05")]
    [InlineData(22u, null, false, "46270.5", "2026-09-05 12:00:00")]
    [InlineData(164u, "dd/mm/yyyy;@", true, "44808", "2026-09-05")]
    [InlineData(164u, "0.00\\ \"đồng/năm\"", false, "46270", "46270")]
    [InlineData(0u, null, false, "46270", "46270")]
    [InlineData(14u, null, false, "1E+300", "1E+300")]
    public void A_day_is_told_from_a_number_by_its_format_whatever_year_the_book_counts_from(uint format, string? code, bool from1904, string number, string read) =>
        Assert.Equal(read, SheetReader.Read(new MemoryStream(Book([new Cell { CellValue = new CellValue(number), StyleIndex = 1 }], format, code, from1904)), "a.xlsx").Value![0].Cells[0]);

    [Fact]
    public void Letters_of_another_encoding_are_refused_and_not_kept_broken()
    {
        byte[] latin = [.. "Tên,Số\n"u8, 0xD0, 0xF4, 0x2C, 0x31];
        Assert.Equal("platform.import.encoding", SheetReader.Read(new MemoryStream(latin), "a.csv").Refusal!.Code);
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Tên\tSố\nĐặng\t1\n")).ToArray();
        Assert.Equal(["Đặng", "1"], SheetReader.Read(new MemoryStream(utf16), "a.csv").Value![1].Cells);
    }

    private static byte[] Book(Cell[] cells, uint format = 0, string? code = null, bool from1904 = false)
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            part.Workbook = new Workbook(new WorkbookProperties { Date1904 = from1904 });
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                code is null ? new NumberingFormats() : new NumberingFormats(new NumberingFormat { NumberFormatId = format, FormatCode = code }),
                new CellFormats(new CellFormat { NumberFormatId = 0 }, new CellFormat { NumberFormatId = format }));
            part.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text("Tên")));
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(new Row(cells)));
            part.Workbook.Append(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "1" }));
        }
        return stream.ToArray();
    }
}
