using System.Buffers.Binary;
using System.Security.Cryptography;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Deeds;

/// <summary>
/// What all chains ended with at the close of a day, in one hash over the root before. Kept apart or printed, it shows a
/// chain that was rewritten as a whole, which the chain by itself cannot.
/// </summary>
public sealed class DeedRoot
{
    public DateOnly Day { get; init; }
    public byte[] Root { get; init; } = [];

    /// <summary>Links that the chains held together.</summary>
    public long Links { get; init; }
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Where each chain stood (<see cref="ChainStand"/>): what is written later with an earlier hour is not of this day. Null in roots made before they were kept.</summary>
    public byte[]? Stands { get; init; }

    /// <param name="heads">Last link of each agency's chain before the day's end.</param>
    internal static byte[] Compute(byte[] before, DateOnly day, IEnumerable<(Guid Agency, long Seq, byte[] Hash)> heads)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, day.DayNumber);
        hash.AppendData(number);
        foreach (var (agency, seq, end) in heads.OrderBy(h => Convert.ToHexString(h.Agency.ToByteArray(true)), StringComparer.Ordinal))
        {
            hash.AppendData(agency.ToByteArray(true));
            BinaryPrimitives.WriteInt64BigEndian(number, seq);
            hash.AppendData(number);
            hash.AppendData(end);
        }
        return hash.GetHashAndReset();
    }
}
