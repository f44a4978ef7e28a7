using CuuLong.Platform.Data;

namespace CuuLong.Platform.Replay;

/// <summary>Where one worker of the replay stands: its hour, and the keys it gives next.</summary>
public sealed class Moment
{
    private static readonly AsyncLocal<Moment?> Held = new();
    private Chance keys = new(0, 0);

    public DateTimeOffset Now { get; private set; }

    /// <summary>The moment of the running worker.</summary>
    public static Moment? Current { get => Held.Value; set => Held.Value = value; }

    public void Set(DateTimeOffset now, Guid step)
    {
        Now = now;
        Span<byte> bytes = stackalloc byte[16];
        step.TryWriteBytes(bytes);
        keys = new Chance(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]));
    }

    /// <summary>A version-7 key of this hour whose random part follows from the step.</summary>
    public Guid NextKey()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, Now.ToUnixTimeMilliseconds() << 16);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)keys.Bits());
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], keys.Bits());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>The clock of a replay: each worker lives in its own moment; outside of any it is the real time.</summary>
public sealed class ReplayClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Moment.Current?.Now ?? base.GetUtcNow();
}

/// <summary>The same keys for the same month, seed and step.</summary>
internal sealed class ReplayIds(TimeProvider clock) : Ids(clock)
{
    public override Guid New() => Moment.Current?.NextKey() ?? base.New();
}
