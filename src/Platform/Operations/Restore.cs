using CuuLong.Platform.Verbs;

namespace CuuLong.Platform.Operations;

/// <summary>Puts a backup into an empty place; never over data that is there.</summary>
internal sealed class Restore : Verb
{
    public override string Name => "restore";
    public override string Usage => "restore TỆP.tar.gz: phục hồi bản sao lưu vào một nơi còn trống (--data, --database)";

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        if (context.Line.Words is not [var source]) throw new UsageException("Gọi: restore TỆP.tar.gz --data THƯ_MỤC_TRỐNG");
        if (!File.Exists(source)) throw new UsageException($"Không có tệp {source}.");
        var installation = context.Installation;
        using var place = new MadeFolder(installation.DataDir);
        using var held = DataLock.Take(installation.DataDir)
            ?? throw new UsageException($"Một bản CuuLong đang chạy trên {installation.DataDir}. Dừng bản đó trước.");
        if (!await IsEmpty(installation, cancel))
            throw new UsageException($"Nơi phục hồi không trống ({installation.DataDir}). Chỉ một thư mục trống bằng --data, một cơ sở dữ liệu trống bằng --database.");

        // On the same disk as its place, so that the last step only renames.
        var work = Directory.CreateDirectory(Path.Combine(installation.DataDir, "restoring")).FullName;
        try
        {
            var manifest = await BackupReader.Unpack(source, work, cancel);
            if (manifest.Kind != installation.Database.Kind)
                throw new UsageException($"Bản sao lưu này của {manifest.Kind}, nơi phục hồi là {installation.Database.Kind}. Thêm hoặc bỏ --database cho khớp.");
            await DatabaseSnapshot.PutBack(installation.Database, Path.Combine(work, DatabaseSnapshot.Entry(manifest.Kind)), cancel);
            Settle(work, "files", installation.FilesDir);
            Settle(work, "keys", installation.KeysDir);
            if (File.Exists(Path.Combine(work, "settings.json"))) File.Move(Path.Combine(work, "settings.json"), Path.Combine(installation.DataDir, "settings.json"));
            place.Keep();
            Console.WriteLine($"Đã phục hồi bản sao lưu lúc {manifest.At.Local():HH:mm dd/MM/yyyy} vào {installation.DataDir}: {manifest.Hashes.Count} mục, đủ và đúng.");
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<bool> IsEmpty(Installation installation, CancellationToken cancel) =>
        !Directory.EnumerateFileSystemEntries(installation.DataDir).Any(e => Path.GetFileName(e) != "lock") && await DatabaseSnapshot.IsEmpty(installation.Database, cancel);

    private static void Settle(string work, string part, string home)
    {
        if (Directory.Exists(Path.Combine(work, part))) Directory.Move(Path.Combine(work, part), home);
    }
}
