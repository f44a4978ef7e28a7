using CuuLong.Platform.Data;

namespace CuuLong.Platform.Verbs;

/// <summary>Where this installation lives: one folder for the embedded database and the files, one database, one pack. Naming it makes nothing; whoever works there makes the folder.</summary>
public sealed record Installation(string DataDir, Database Database, string PackDir)
{
    public string FilesDir => Path.Combine(DataDir, "files");

    public string KeysDir => Path.Combine(DataDir, "keys");

    public static Installation From(CommandLine line)
    {
        if (line["pack"] is { } named && !File.Exists(Path.Combine(named, "pack.yaml")))
            throw new UsageException($"--pack {named}: không có gói cấu hình ở đó (thiếu tệp pack.yaml). Chỉ đúng thư mục của gói, ví dụ --pack packs/travinh.");
        var data = Path.GetFullPath(line["data"] ?? Environment.GetEnvironmentVariable("CUULONG_DATA") ?? "data");
        if (File.Exists(data)) throw new UsageException($"--data {data} là một tệp. Chỉ một thư mục, ví dụ --data data.");
        var database = line["database"] ?? (Environment.GetEnvironmentVariable("CUULONG_DATABASE") is { Length: > 0 } set ? set : null);
        var pack = Path.GetFullPath(line["pack"] ?? Environment.GetEnvironmentVariable("CUULONG_PACK") ?? Path.Combine("packs", "travinh"));
        return new Installation(data, database is null ? Database.Sqlite(Path.Combine(data, "cuulong.db")) : Postgres(database), pack);
    }

    private static Database Postgres(string connection)
    {
        try
        {
            return Database.Postgres(connection);
        }
        catch (ArgumentException)
        {
            throw new UsageException("--database là một chuỗi kết nối PostgreSQL, ví dụ \"Host=/var/run/postgresql;Username=cuulong;Database=cuulong\".");
        }
    }
}
