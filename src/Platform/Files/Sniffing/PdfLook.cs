using System.Buffers;

namespace CuuLong.Platform.Files.Sniffing;

/// <summary>A PDF must have its end (an upload cut short has none) and no /Encrypt in a trailer (ISO 32000-1, 7.5.5 and 7.6).</summary>
internal static class PdfLook
{
    private const int Window = 128 * 1024, Longest = 64, Tail = 4096;

    public static Outcome<FileKind> At(Stream content, string name)
    {
        if (!Ends(content)) return new Refusal("platform.files.pdf-cut", null, name);
        return Encrypted(content) ? new Refusal("platform.files.encrypted", null, name) : FileKind.Pdf;
    }

    private static bool Ends(Stream content)
    {
        Span<byte> tail = stackalloc byte[Tail];
        content.Position = Math.Max(0, content.Length - Tail);
        tail = tail[..content.ReadAtLeast(tail, Tail, throwOnEndOfStream: false)];
        return tail.IndexOf("startxref"u8) >= 0 || tail.IndexOf("%%EOF"u8) >= 0;
    }

    /// <summary>Reads once through, skipping the bodies of streams: an encrypted attachment does not lock the document that holds it.</summary>
    private static bool Encrypted(Stream content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Window);
        try
        {
            content.Position = 0;
            var (kept, inStream) = (0, false);
            while (content.ReadAtLeast(buffer.AsSpan(kept, Window - kept), 1, throwOnEndOfStream: false) is > 0 and var read)
            {
                var filled = buffer.AsSpan(0, kept + read);
                var done = 0;
                while (done < filled.Length)
                {
                    var rest = filled[done..];
                    var at = rest.IndexOf(inStream ? "endstream"u8 : "stream"u8);
                    if (!inStream && Locks(at < 0 ? rest : rest[..at])) return true;
                    if (at < 0) break;
                    done += at + (inStream ? 9 : 6);
                    inStream = !inStream;
                }
                kept = Math.Min(Longest, filled.Length - Math.Min(done, filled.Length));
                filled[^kept..].CopyTo(buffer);
            }
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>"/Encrypt 12 0 R" or "/Encrypt &lt;&lt;"; not "/EncryptMetadata".</summary>
    private static bool Locks(ReadOnlySpan<byte> objects)
    {
        while (objects.IndexOf("/Encrypt"u8) is >= 0 and var at)
        {
            objects = objects[(at + 8)..].TrimStart(" \t\r\n\f\0"u8);
            if (objects is [>= (byte)'0' and <= (byte)'9', ..] or [(byte)'<', ..]) return true;
        }
        return false;
    }
}
