using System.Buffers.Binary;

namespace CuuLong.Platform.Deeds;

/// <summary>How many links a chain had; kept as 16 octets of the agency and 8 of the number, big-endian, one after the other.</summary>
internal readonly record struct ChainStand(Guid Agency, long Seq)
{
    private const int Size = 24;

    public static byte[] Write(IReadOnlyCollection<ChainStand> stands)
    {
        var bytes = new byte[stands.Count * Size];
        foreach (var (at, stand) in stands.Index())
        {
            stand.Agency.TryWriteBytes(bytes.AsSpan(at * Size), bigEndian: true, out _);
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at * Size + 16), stand.Seq);
        }
        return bytes;
    }

    public static IEnumerable<ChainStand> Read(byte[] bytes)
    {
        for (var at = 0; at + Size <= bytes.Length; at += Size)
            yield return new(new Guid(bytes.AsSpan(at, 16), bigEndian: true), BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at + 16, 8)));
    }
}
