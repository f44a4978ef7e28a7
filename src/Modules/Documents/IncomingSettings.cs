using CuuLong.Platform.Files;
using Microsoft.Extensions.Configuration;

namespace CuuLong.Documents;

/// <summary>What is received as a document that came on paper or in a file; section "Documents:Incoming" of the configuration.</summary>
internal sealed record IncomingSettings
{
    private static readonly FileKind[] Known =
        [FileKind.Pdf, FileKind.Docx, FileKind.Doc, FileKind.Odt, FileKind.Rtf, FileKind.Jpeg, FileKind.Png, FileKind.Tiff, FileKind.Gif, FileKind.Xml, FileKind.Xlsx, FileKind.Xls, FileKind.Ods, FileKind.Pptx, FileKind.Zip, FileKind.Text];

    private static readonly string[] Usual = ["pdf", "docx", "doc", "odt", "rtf", "jpg", "png", "tif", "xml"];

    /// <summary>Kinds of files by the proper ending of their names, "pdf"; null for the usual ones. What a file is, its content tells.</summary>
    public string[]? Kinds { get; init; }

    private IEnumerable<FileKind> Taken => Known.Where(k => (Kinds ?? Usual).Contains(k.Extensions[0], StringComparer.OrdinalIgnoreCase));

    /// <summary>".pdf, .docx", for people and for the field.</summary>
    public string Endings => string.Join(", ", Taken.SelectMany(k => k.Extensions).Distinct().Select(e => "." + e));

    public bool Takes(StoredFile file) => Taken.Any(k => k.Type == file.Type);

    /// <exception cref="InvalidOperationException">A kind is named that nothing can be received as.</exception>
    public static IncomingSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Documents:Incoming").Get<IncomingSettings>() ?? new();
        return settings.Kinds?.FirstOrDefault(k => !Known.Any(known => known.Extensions[0].Equals(k, StringComparison.OrdinalIgnoreCase))) is { } unknown
            ? throw new InvalidOperationException($"Documents:Incoming:Kinds: không có loại tệp «{unknown}». Các loại: {string.Join(", ", Known.Select(k => k.Extensions[0]))}.") : settings;
    }
}
