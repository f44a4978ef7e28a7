using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;

namespace CuuLong.Platform.Files.Sheets;

/// <summary>Reads the first sheet of an .xlsx, or a .csv (UTF-8, comma or semicolon), as rows of texts.</summary>
public static class SheetReader
{
    /// <summary>Rows below the headings, unless the caller takes more.</summary>
    public const int MostRows = 2000;
    private static readonly char[] Separators = [',', ';', '\t'];

    public static Outcome<List<SheetRow>> Read(Stream content, string fileName, int most = MostRows)
    {
        try
        {
            var rows = Path.GetExtension(fileName).ToLowerInvariant() switch { ".xlsx" => XlsxRows.Of(content), ".csv" => Csv(content), _ => null };
            if (rows is null) return Refusal.On("Sheet", "platform.import.kind", fileName);
            var read = rows.Take(most + 2).ToList();
            return read.Count > most + 1 ? Refusal.On("Sheet", "platform.import.too-many", most) : read;
        }
        catch (DecoderFallbackException)
        {
            return Refusal.On("Sheet", "platform.import.encoding", fileName);
        }
        catch (Exception damaged) when (damaged is FileFormatException or OpenXmlPackageException or InvalidDataException or CsvFormatException or FormatException or System.Xml.XmlException or InvalidOperationException)
        {
            return Refusal.On("Sheet", "platform.import.unreadable", fileName);
        }
    }

    private static IEnumerable<SheetRow> Csv(Stream content)
    {
        // Letters of another encoding would be kept as question marks; a file with the mark of UTF-16 is read as that.
        var text = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true)).ReadToEnd();
        var first = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length).ToString();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false, Separator = Separators.MaxBy(s => first.Count(c => c == s)), DetectSeparatorHint = false,
            TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Allow,
        });
        while (reader.Read()) yield return new((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
    }
}
