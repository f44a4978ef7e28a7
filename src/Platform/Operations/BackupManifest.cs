using System.Text.Json;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Operations;

/// <summary>The last entry of a backup: what the others are. An archive without it was cut short.</summary>
/// <param name="Hashes">Entry name to SHA-256 of its content, lower-case hex.</param>
internal sealed record BackupManifest(string Program, DateTimeOffset At, DatabaseKind Kind, SortedDictionary<string, string> Hashes)
{
    public const string Entry = "manifest.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static BackupManifest From(Stream bytes) => JsonSerializer.Deserialize<BackupManifest>(bytes)!;
}
