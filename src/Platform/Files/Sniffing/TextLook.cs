using System.Text;

namespace CuuLong.Platform.Files.Sniffing;

/// <summary>Text and XML. What a browser would run (HTML, SVG, anything with script) is refused.</summary>
internal static class TextLook
{
    private const int Looked = 64 * 1024;

    // A browser runs markup by how it begins, and XML by the namespaces in it.
    private static readonly string[] Active = ["<!doctype html", "<html", "<script", "<svg", "<iframe", "w3.org/1999/xhtml", "w3.org/2000/svg"];

    /// <summary>No control characters but tabs and line ends. Old one-byte Vietnamese encodings pass; UTF-16 passes by its mark.</summary>
    public static bool Seems(ReadOnlySpan<byte> head) =>
        head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || head.IndexOfAnyInRange((byte)0, (byte)8) < 0 && head.IndexOfAnyInRange((byte)14, (byte)26) < 0;

    public static Outcome<FileKind> At(Stream content, string name)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
        var buffer = new char[Looked];
        var text = buffer.AsSpan(0, reader.ReadBlock(buffer)).TrimStart();
        if (text.IsEmpty) return new Refusal("platform.files.empty", null, name);
        foreach (var mark in Active)
            if (text[0] == '<' && text.Contains(mark, StringComparison.OrdinalIgnoreCase)) return new Refusal("platform.files.active", null, name);
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return FileKind.Xml;
        return FileKind.Xml.Extensions.Any(e => name.EndsWith("." + e, StringComparison.OrdinalIgnoreCase)) && text[0] == '<' ? FileKind.Xml : FileKind.Text;
    }
}
