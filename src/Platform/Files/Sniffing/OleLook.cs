using System.Buffers.Binary;
using System.Text;

namespace CuuLong.Platform.Files.Sniffing;

/// <summary>
/// Office documents before 2007, and newer ones under a password, are compound files ([MS-CFB]); the names of their
/// streams tell which. Directory entries are 128 bytes at multiples of 128, so one pass finds them without the sector chains.
/// </summary>
internal static class OleLook
{
    private const int Entry = 128;

    public static Outcome<FileKind> At(Stream content, string name)
    {
        FileKind? kind = null;
        var locked = false;
        foreach (var (stream, offset) in Streams(content))
        {
            if (stream is "EncryptedPackage" or "EncryptionInfo") locked = true;
            else if (stream is "_VBA_PROJECT" or "_VBA_PROJECT_CUR") return new Refusal("platform.files.macro", null, name);
            else if (stream == "WordDocument") (kind, locked) = (FileKind.Doc, locked | WordLocked(content, offset));
            else if (stream is "Workbook" or "Book") (kind, locked) = (FileKind.Xls, locked | ExcelLocked(content, offset));
            else if (stream == "PowerPoint Document") kind = FileKind.Ppt;
        }
        if (locked) return new Refusal("platform.files.encrypted", null, name);
        return kind is null ? new Refusal("platform.files.unknown", null, name) : kind;
    }

    private static List<(string Name, long Offset)> Streams(Stream content)
    {
        var found = new List<(string, long)>();
        var header = new byte[512];
        content.Position = 0;
        content.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        var sector = 1L << Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)), (ushort)9, (ushort)12);
        content.Position = 512;
        var block = new byte[Entry * 512];
        while (content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) is > 0 and var read)
            for (var at = 0; at + Entry <= read; at += Entry)
                if (NameOf(block.AsSpan(at, Entry)) is { } name)
                    found.Add((name, (BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(at + 116)) + 1L) * sector));
        return found;
    }

    private static string? NameOf(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        if (length is < 4 or > 64 || length % 2 != 0 || entry[66] is not (1 or 2) || entry[67] > 1) return null;
        return Encoding.Unicode.GetString(entry[..(length - 2)]);
    }

    /// <summary>[MS-DOC] FibBase: bit 8 of the flags at offset 10 says encrypted.</summary>
    private static bool WordLocked(Stream content, long offset) =>
        Read(content, offset, 12) is { } fib && (BinaryPrimitives.ReadUInt16LittleEndian(fib.AsSpan(10)) & 0x0100) != 0;

    /// <summary>[MS-XLS]: a FilePass record (0x002F) right after the first record.</summary>
    private static bool ExcelLocked(Stream content, long offset) =>
        Read(content, offset, 4) is { } first && BinaryPrimitives.ReadUInt16LittleEndian(first) == 0x0809
        && Read(content, offset + 4 + BinaryPrimitives.ReadUInt16LittleEndian(first.AsSpan(2)), 2) is { } next
        && BinaryPrimitives.ReadUInt16LittleEndian(next) == 0x002F;

    private static byte[]? Read(Stream content, long offset, int count)
    {
        if (offset < 0 || offset + count > content.Length) return null;
        content.Position = offset;
        var bytes = new byte[count];
        content.ReadExactly(bytes);
        return bytes;
    }
}
