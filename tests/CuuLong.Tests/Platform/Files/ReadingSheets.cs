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

    private static byte[] Book(Cell[] cells)
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            part.Workbook = new Workbook();
            part.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text("Tên")));
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(new Row(cells)));
            part.Workbook.Append(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "1" }));
        }
        return stream.ToArray();
    }
}
