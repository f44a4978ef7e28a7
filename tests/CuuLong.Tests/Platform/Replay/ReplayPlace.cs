using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Tests.Platform.Replay;

/// <summary>An embedded database in a folder of its own, into which months are played by the command.</summary>
internal sealed class ReplayPlace : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-months").FullName;

    public string August { get; } = Repository.Path("packs", "travinh", "months", "2021-08.yaml");

    /// <summary>A profile that differs from that of August 2021.</summary>
    public string Profile(Func<string, string> change)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.yaml");
        File.WriteAllText(path, change(File.ReadAllText(August)));
        return path;
    }

    public Task<int> Replay(string profile, params string[] options) => Place.Replay(profile, TestContext.Current.CancellationToken, options);

    public Task<int> Deeds() => Look(db => db.Set<DeedRecord>().CountAsync());

    public Task<T> Look<T>(Func<PlatformDb, Task<T>> look) => Place.Look(look);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Installation Place => new(folder, Database.Sqlite(Path.Combine(folder, "cuulong.db")), Repository.Path("packs", "travinh"));
}
