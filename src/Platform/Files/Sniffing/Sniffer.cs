namespace CuuLong.Platform.Files.Sniffing;

/// <summary>Tells what a file is by its bytes. Refuses what nobody could open later: damaged, locked, active or unknown content.</summary>
internal sealed class Sniffer(FileSettings settings)
{
    public Outcome<FileKind> Look(Stream content, string name)
    {
        Span<byte> head = stackalloc byte[512];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.IsEmpty) return new Refusal("platform.files.empty", null, name);
        return Begins(head) switch
        {
            "pdf" => PdfLook.At(content, name),
            "zip" => ZipLook.At(content, name, settings.MaxUnpackedBytes),
            "ole" => OleLook.At(content, name),
            "text" => TextLook.At(content, name),
            _ => Plain(head) is { } kind ? kind : new Refusal("platform.files.unknown", null, name),
        };
    }

    private static string? Begins(ReadOnlySpan<byte> head) => head switch
    {
        // Readers accept junk before the header, so "%PDF-" may stand anywhere in the first bytes.
        _ when head.IndexOf("%PDF-"u8) >= 0 => "pdf",
        _ when head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) => "zip",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => "ole",
        _ when Plain(head) is null && TextLook.Seems(head) => "text",
        _ => null,
    };

    private static FileKind? Plain(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => FileKind.Tiff,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => FileKind.Gif,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => FileKind.Rtf,
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => FileKind.Mp3,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => FileKind.Wav,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => FileKind.Mp4,
        _ => null,
    };
}
