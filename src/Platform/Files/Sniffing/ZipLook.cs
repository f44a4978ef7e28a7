using System.IO.Compression;
using System.Text;

namespace CuuLong.Platform.Files.Sniffing;

/// <summary>Office documents since 2007 and OpenDocument are zip archives, told apart by the parts they hold.</summary>
internal static class ZipLook
{
    public static Outcome<FileKind> At(Stream content, string name, long mostUnpacked)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            var parts = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (zip.Entries.Any(e => e.IsEncrypted) || Locked(zip)) return new Refusal("platform.files.encrypted", null, name);
            if (zip.Entries.Sum(e => Math.Max(0, e.Length)) > mostUnpacked) return new Refusal("platform.files.bomb", null, name, mostUnpacked >> 20);
            if (parts.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return new Refusal("platform.files.macro", null, name);
            return KindOf(zip, parts);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or IOException or ArgumentException)
        {
            return new Refusal("platform.files.damaged", null, name);
        }
    }

    private static FileKind KindOf(ZipArchive zip, HashSet<string> parts) =>
        parts.Contains("word/document.xml") ? FileKind.Docx
        : parts.Contains("xl/workbook.xml") ? FileKind.Xlsx
        : parts.Contains("ppt/presentation.xml") ? FileKind.Pptx
        : Small(zip, "mimetype") switch
        {
            "application/vnd.oasis.opendocument.text" => FileKind.Odt,
            "application/vnd.oasis.opendocument.spreadsheet" => FileKind.Ods,
            "application/vnd.oasis.opendocument.presentation" => FileKind.Odp,
            _ => FileKind.Zip,
        };

    /// <summary>OpenDocument marks locked parts in its manifest instead of in the archive.</summary>
    private static bool Locked(ZipArchive zip) => Small(zip, "META-INF/manifest.xml").Contains("encryption-data", StringComparison.Ordinal);

    private static string Small(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { Length: < 1 << 20 } entry) return "";
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var text = new char[64 * 1024];
        return new string(text, 0, reader.ReadBlock(text)).Trim();
    }
}
