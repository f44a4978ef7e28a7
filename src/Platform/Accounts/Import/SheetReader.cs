using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CuuLong.Platform.Accounts.Import;

/// <param name="Number">Its place in the sheet, counted from 1 as people see it; rows that were left blank count too.</param>
public readonly record struct SheetRow(int Number, string[] Cells);

/// <summary>Reads the first sheet of an .xlsx, or a .csv (UTF-8, comma or semicolon), as rows of texts.</summary>
public static class SheetReader
{
    public const int MostRows = 2000;
    private static readonly char[] Separators = [',', ';', '\t'];

    public static Outcome<List<SheetRow>> Read(Stream content, string fileName)
    {
        try
        {
            var rows = Path.GetExtension(fileName).ToLowerInvariant() switch { ".xlsx" => Xlsx(content), ".csv" => Csv(content), _ => null };
            if (rows is null) return Refusal.On("Sheet", "platform.import.kind", fileName);
            return rows.Count > MostRows + 1 ? Refusal.On("Sheet", "platform.import.too-many", MostRows) : rows;
        }
        catch (Exception damaged) when (damaged is FileFormatException or OpenXmlPackageException or InvalidDataException or CsvFormatException or FormatException or System.Xml.XmlException or InvalidOperationException)
        {
            return Refusal.On("Sheet", "platform.import.unreadable", fileName);
        }
    }

    private static List<SheetRow> Csv(Stream content)
    {
        var text = new StreamReader(content).ReadToEnd();
        var first = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length).ToString();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false, Separator = Separators.MaxBy(s => first.Count(c => c == s)), DetectSeparatorHint = false,
            TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Allow,
        });
        var rows = new List<SheetRow>();
        while (rows.Count <= MostRows + 1 && reader.Read()) rows.Add(new((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]));
        return rows;
    }

    private static List<SheetRow> Xlsx(Stream content)
    {
        using var whole = new MemoryStream();
        content.CopyTo(whole);
        whole.Position = 0;
        // A bound on the unpacked part, so that a small file cannot fill the memory.
        using var book = SpreadsheetDocument.Open(whole, false, new OpenSettings { MaxCharactersInPart = 20_000_000 });
        var part = book.WorkbookPart ?? throw new InvalidDataException();
        var sheet = part.Workbook.Descendants<Sheet>().First();
        var shared = part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToArray() ?? [];
        var rows = new List<SheetRow>();
        foreach (var row in ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().Take(MostRows + 2))
        {
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = Column(cell.CellReference?.Value) ?? cells.Count;
                if (column > 100) break;
                while (cells.Count < column) cells.Add("");
                cells.Add(Text(cell, shared));
            }
            rows.Add(new((int?)row.RowIndex?.Value ?? (rows is [.., var above] ? above.Number : 0) + 1, [.. cells]));
        }
        return rows;
    }

    private static string Text(Cell cell, string[] shared) =>
        cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
        : cell.CellValue?.Text ?? "";

    private static int? Column(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }
}
