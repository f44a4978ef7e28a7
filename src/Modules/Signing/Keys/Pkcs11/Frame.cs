using System.Buffers.Binary;
using System.Text;

namespace CuuLong.Signing.Keys.Pkcs11;

/// <summary>
/// One message between the office and the process that holds a token's module: four bytes of length, four of the act or of
/// the result (CKR_…), and parts, each with its length before it.
/// </summary>
internal sealed record Frame(uint Code, IReadOnlyList<byte[]> Parts)
{
    public const int MostBytes = 4 << 20;

    public string Text(int part) => Encoding.UTF8.GetString(Parts[part]);

    public static byte[] Utf8(string? text) => Encoding.UTF8.GetBytes(text ?? "");

    public byte[] Encode()
    {
        var bytes = new byte[8 + Parts.Sum(p => 4 + p.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - 4);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Code);
        var at = 8;
        foreach (var part in Parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), part.Length);
            part.CopyTo(bytes, at + 4);
            at += 4 + part.Length;
        }
        return bytes;
    }

    /// <summary>Null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    public static Frame? Read(Stream from)
    {
        Span<byte> head = stackalloc byte[8];
        if (from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head) - 4;
        if (length is < 0 or > MostBytes) throw new InvalidDataException("no frame");
        var body = new byte[length];
        if (from.ReadAtLeast(body, length, throwOnEndOfStream: false) < length) return null;
        var parts = new List<byte[]>();
        for (var at = 0; at < length;)
        {
            var size = at + 4 <= length ? BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at)) : -1;
            if (size < 0 || size > length - at - 4) throw new InvalidDataException("no frame");
            parts.Add(body[(at + 4)..(at + 4 + size)]);
            at += 4 + size;
        }
        return new(BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), parts);
    }
}
