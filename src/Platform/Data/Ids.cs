namespace CuuLong.Platform.Data;

/// <summary>Gives keys: GUID version 7, so that they sort by time. A replay gives its own, the same for the same seed.</summary>
public class Ids(TimeProvider clock)
{
#pragma warning disable RS0030 // The one place that makes keys.
    public virtual Guid New() => Guid.CreateVersion7(clock.GetUtcNow());
#pragma warning restore RS0030

    /// <summary>A key that the same name always yields: rows of the pack keep theirs on every installation.</summary>
    public static Guid Named(string name)
    {
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
