using System.Collections.Concurrent;

namespace CuuLong.Pdf.Fonts;

/// <summary>
/// The fonts of an installation, found in folders by file name and read once. The defaults are Liberation Serif and Sans 2 of Debian:
/// metric twins of Times New Roman and Arial, free to embed. Liberation 1 (fonts-liberation of Debian 12) has no Vietnamese and is passed over.
/// </summary>
public sealed class FontShelf
{
    private static readonly string[] Usual = ["/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation", "/usr/share/fonts/liberation-fonts"];

    // Letters that a font without the Vietnamese alphabet does not have.
    private const string Vietnamese = "ẠẤẾỒỢỦỳỹđƯ";

    private readonly string[] folders;
    private readonly ConcurrentDictionary<FontFace, TrueTypeFont> fonts = new();

    /// <param name="folders">Looked into before the usual ones of Debian.</param>
    public FontShelf(params IEnumerable<string> folders) : this(usual: true, folders)
    {
    }

    internal FontShelf(bool usual, params IEnumerable<string> folders) => this.folders = [.. folders, .. usual ? Usual : []];

    /// <exception cref="PdfException">Unsupported, with a sentence that names the file and what to do, when no folder holds it.</exception>
    public TrueTypeFont this[FontFace face] => fonts.TryGetValue(face, out var font) ? font : fonts.GetOrAdd(face, Read);

    /// <summary>The file of a face, as Liberation names them.</summary>
    public static string FileOf(FontFace face) => $"Liberation{face.Family}-{(face.Bold, face.Italic) switch
    {
        (false, false) => "Regular",
        (true, false) => "Bold",
        (false, true) => "Italic",
        _ => "BoldItalic",
    }}.ttf";

    /// <summary>The file that a face would be read from; null when no folder holds one with the Vietnamese alphabet.</summary>
    internal string? PathOf(FontFace face) => Candidates(face).FirstOrDefault(path => Load(path) is not null);

    private IEnumerable<string> Candidates(FontFace face) => folders.Select(f => Path.Combine(f, FileOf(face))).Where(File.Exists);

    private TrueTypeFont Read(FontFace face) => Candidates(face).Select(Load).FirstOrDefault(f => f is not null)
        ?? throw new PdfException(PdfFault.Unsupported, $"no {FileOf(face)} with the Vietnamese alphabet in {string.Join(", ", folders)}: install Debian's fonts-liberation2 or name the folder that holds it");

    private static TrueTypeFont? Load(string path)
    {
        try
        {
            var font = TrueTypeFont.Read(File.ReadAllBytes(path));
            return Vietnamese.All(c => font.Has(c)) ? font : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PdfException(PdfFault.Unsupported, $"the font file {path} cannot be read", e);
        }
    }
}
