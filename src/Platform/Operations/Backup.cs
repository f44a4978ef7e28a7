using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;

namespace CuuLong.Platform.Operations;

/// <summary>One archive of all that an installation is; may run beside the server.</summary>
internal sealed class Backup : Verb
{
    public override string Name => "backup";
    public override string Usage => "backup TỆP.tar.gz: sao lưu cơ sở dữ liệu, tệp và khóa vào một tệp; không phải dừng máy chủ";

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        if (context.Line.Words is not [var target]) throw new UsageException("Gọi: backup TỆP.tar.gz");
        var (installation, path) = (context.Installation, Path.GetFullPath(target));
        if (!Directory.Exists(Path.GetDirectoryName(path))) throw new UsageException($"Không có thư mục {Path.GetDirectoryName(path)}.");

        var work = Directory.CreateTempSubdirectory("cuulong-backup");
        try
        {
            // The database first: a file is written before the row that names it, so every row finds its file in the archive.
            var snapshot = Path.Combine(work.FullName, DatabaseSnapshot.Entry(installation.Database.Kind));
            await DatabaseSnapshot.Take(installation.Database, snapshot, cancel);
            await using var archive = new BackupWriter(path);
            await archive.Add(Path.GetFileName(snapshot), snapshot, cancel);
            await archive.AddFolder("files", installation.FilesDir, IsContent, cancel);
            await archive.AddFolder("keys", installation.KeysDir, _ => true, cancel);
            if (File.Exists(Settings(installation))) await archive.Add("settings.json", Settings(installation), cancel);
            await archive.Finish(installation.Database.Kind, TimeProvider.System.Instant(), cancel);
        }
        finally
        {
            work.Delete(recursive: true);
        }
        Console.WriteLine($"Đã sao lưu vào {path} ({Show.Fixed(new FileInfo(path).Length / 1024m / 1024m, 1)} MB).");
        return 0;
    }

    private static string Settings(Installation installation) => Path.Combine(installation.DataDir, "settings.json");

    /// <summary>Named by its hash, so whole; what is still arriving has another name.</summary>
    private static bool IsContent(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
