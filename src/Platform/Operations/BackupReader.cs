using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using CuuLong.Platform.Verbs;

namespace CuuLong.Platform.Operations;

/// <summary>Unpacks a backup and holds every entry against the manifest before anything is put in place.</summary>
internal static class BackupReader
{
    public static async Task<BackupManifest> Unpack(string archive, string folder, CancellationToken cancel)
    {
        try
        {
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            BackupManifest? manifest = null;
            await using var zip = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
            await using var tar = new TarReader(zip);
            while (await tar.GetNextEntryAsync(copyData: false, cancel) is { } entry)
            {
                if (entry is not { DataStream: { } content, EntryType: TarEntryType.RegularFile }) throw Damaged(archive);
                if (entry.Name == BackupManifest.Entry) manifest = BackupManifest.From(content);
                else found[entry.Name] = await Write(content, Inside(folder, entry.Name, archive), cancel);
            }
            return manifest is not null && found.Count == manifest.Hashes.Count && found.All(f => manifest.Hashes.GetValueOrDefault(f.Key) == f.Value)
                ? manifest : throw Damaged(archive);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or System.Text.Json.JsonException or FormatException)
        {
            throw Damaged(archive);
        }
    }

    private static async Task<string> Write(Stream content, string path, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = File.Create(path)) await content.CopyToAsync(file, cancel);
        await using var written = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancel));
    }

    private static string Inside(string folder, string entry, string archive)
    {
        var path = Path.GetFullPath(Path.Combine(folder, entry));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw Damaged(archive);
    }

    private static UsageException Damaged(string archive) =>
        new($"{archive} không phải bản sao lưu trọn vẹn của CuuLong (bị cắt ngắn hoặc bị sửa). Không có gì được phục hồi; dùng bản sao lưu khác.");
}
