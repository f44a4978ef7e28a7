using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CuuLong.Documents.Templates;

/// <summary>
/// Makes room in a typed .docx where number, day and place were left open, before it is converted: dots and short blanks become spaces wide enough to
/// write in. What the drafter keeps is untouched, and the page that is reviewed has the rooms already, so nothing moves when they are filled.
/// </summary>
internal static partial class DocxRooms
{
    private const string Part = "word/document.xml";
    private const int MostBytes = 32 << 20, MostParagraphs = 60, NumberRoom = 9, DayRoom = 6, YearRoom = 9;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <returns>Null when nothing is left open, or the file is none that can be read.</returns>
    public static byte[]? Open(byte[] docx, string place)
    {
        try
        {
            using var file = new MemoryStream();
            file.Write(docx);
            using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            {
                if (zip.GetEntry(Part) is not { Length: <= MostBytes } entry) return null;
                XDocument document;
                using (var read = entry.Open()) document = XDocument.Load(read, LoadOptions.PreserveWhitespace);
                if (!Open(document, place)) return null;
                entry.Delete();
                using var written = zip.CreateEntry(Part).Open();
                document.Save(written, SaveOptions.DisableFormatting);
            }
            return file.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    private static bool Open(XDocument document, string place)
    {
        var (number, day) = (false, false);
        foreach (var paragraph in document.Descendants(W + "p").Take(MostParagraphs).Select(p => new DocxLine(p)))
        {
            if (!number && Number().Match(paragraph.Text) is { Success: true } line) number = paragraph.Put(line.Groups["number"], Room(line.Groups["number"], NumberRoom));
            if (day || Day().Match(paragraph.Text) is not { Success: true } date) continue;
            // From the right, so that what stands before keeps its place.
            day = paragraph.Put(date.Groups["year"], Room(date.Groups["year"], YearRoom)) | paragraph.Put(date.Groups["month"], Room(date.Groups["month"], DayRoom))
                | paragraph.Put(date.Groups["day"], Room(date.Groups["day"], DayRoom)) | paragraph.Put(date.Groups["place"], date.Groups["place"].Success && place != "…" ? place : null);
        }
        return number | day;
    }

    /// <summary>Null where something was typed, or where there is room enough.</summary>
    private static string? Room(Group open, int letters) =>
        open.Value.Any(char.IsDigit) || (open.Length >= letters && string.IsNullOrWhiteSpace(open.Value)) ? null : new string('\u00A0', letters);

    [GeneratedRegex(@"^\s*Số\s*:?(?<number>[\s.…_]*)/", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:^(?<place>[\s.…_]*)|^[^,]{1,40}),\s*ngày(?<day>[\s.…_]*\d{0,2}[\s.…_]*)tháng(?<month>[\s.…_]*\d{0,2}[\s.…_]*)năm(?<year>[\s.…_]*\d{0,4}[\s.…_]*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();
}
