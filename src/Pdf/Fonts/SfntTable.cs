using System.Buffers.Binary;

namespace CuuLong.Pdf.Fonts;

/// <summary>One table of a font file, big-endian; reading outside of it is a fault, never a crash.</summary>
internal readonly struct SfntTable(byte[] file, int start, int length)
{
    public int Length => length;

    public ReadOnlySpan<byte> Bytes => file.AsSpan(start, length);

    public byte U8(int at) => (uint)at < (uint)length ? file[start + at] : throw Outside();

    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Take(at, 2));

    public short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Take(at, 2));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Take(at, 4));

    public int Offset32(int at) => U32(at) is var v && v <= length ? (int)v : throw Outside();

    public ReadOnlySpan<byte> Take(int at, int count) =>
        at >= 0 && count >= 0 && (long)at + count <= length ? file.AsSpan(start + at, count) : throw Outside();

    public SfntTable Slice(int at, int count) => at >= 0 && count >= 0 && (long)at + count <= length ? new SfntTable(file, start + at, count) : throw Outside();

    /// <summary>The rest of the table from an offset, for structures that point relative to themselves.</summary>
    public SfntTable From(int at) => at >= 0 && at <= length ? new SfntTable(file, start + at, length - at) : throw Outside();

    private static PdfException Outside() => new(PdfFault.Broken, "a font table ends before what it announces");
}
