using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CuuLong.Platform.Files.Sheets;

/// <summary>The rows of the first sheet of a workbook, one after the other: never the whole sheet as objects.</summary>
internal static class XlsxRows
{
    private const int MostColumns = 100;

    public static IEnumerable<SheetRow> Of(Stream content)
    {
        using var whole = new MemoryStream();
        content.CopyTo(whole);
        whole.Position = 0;
        // A bound on the unpacked part, so that a small file cannot fill the memory.
        using var book = SpreadsheetDocument.Open(whole, false, new OpenSettings { MaxCharactersInPart = 20_000_000 });
        var part = book.WorkbookPart ?? throw new InvalidDataException();
        var sheet = part.Workbook.Descendants<Sheet>().First();
        var shared = part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToArray() ?? [];
        var days = new SheetDays(part);
        using var reader = OpenXmlReader.Create(part.GetPartById(sheet.Id!));
        for (var above = 0; reader.Read();)
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            above = (int?)row.RowIndex?.Value ?? above + 1;
            yield return new(above, [.. Cells(row, shared, days)]);
        }
    }

    private static List<string> Cells(Row row, string[] shared, SheetDays days)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Column(cell.CellReference?.Value) ?? cells.Count;
            if (column > MostColumns) break;
            while (cells.Count < column) cells.Add("");
            cells.Add(Text(cell, shared, days));
        }
        return cells;
    }

    private static string Text(Cell cell, string[] shared, SheetDays days) =>
        cell.DataType?.Value == CellValues.SharedString
            ? int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Length ? shared[i] : throw new InvalidDataException()
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
        : days.Of(cell) ?? cell.CellValue?.Text ?? "";

    private static int? Column(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }
}
