using System.Text;
using CuuLong.Host;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Platform.Operations;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Operations;

public sealed class BackingUpAndRestoring : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("cuulong-restore").FullName;

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task What_is_restored_is_what_was_backed_up(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var clerk = await app.Given.Person(await app.Given.Agency(), Roles.Clerk, "Thạch Thị Sa Rây");
        var file = await app.As(clerk, s => s.GetRequiredService<IFileStore>().Save(new MemoryStream(Encoding.UTF8.GetBytes("Công văn số 12")), "cong-van.txt"));
        Directory.CreateDirectory(Path.Combine(app.Folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "keys", "key-1.xml"), "<key/>");

        var archive = await BackUp(app);
        var restored = await Empty(kind);
        Assert.Equal(0, await Call(new Restore(), restored, archive));

        var services = await App.OpenServices(restored, TestApp.Modules, s => s.AddSingleton<TimeProvider>(app.Clock));
        await using var scope = services.CreateAsyncScope();
        Assert.Equal("Thạch Thị Sa Rây", (await scope.ServiceProvider.GetRequiredService<PlatformDb>().People.SingleAsync(p => p.Id == clerk.PersonId)).Name);
        using var content = new StreamReader(scope.ServiceProvider.GetRequiredService<IFileStore>().Open(file.Value!.Hash));
        Assert.Equal("Công văn số 12", await content.ReadToEndAsync());
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(restored.KeysDir, "key-1.xml")));
        Assert.False(Directory.Exists(Path.Combine(restored.DataDir, "restoring")));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Data_that_is_there_is_never_written_over(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var archive = await BackUp(app);
        var inUse = new Installation(Directory.CreateDirectory(Path.Combine(place, "in-use")).FullName, app.Services.GetRequiredService<Database>(), "");

        var refused = await Assert.ThrowsAsync<UsageException>(() => Call(new Restore(), inUse, archive));

        Assert.Contains("không trống", refused.Message);
    }

    [Fact]
    public async Task A_backup_cut_short_restores_nothing()
    {
        await using var app = await TestApp.Start();
        var archive = await BackUp(app);
        await using (var file = File.OpenWrite(archive)) file.SetLength(file.Length / 2);
        var empty = await Empty(DatabaseKind.Sqlite);

        await Assert.ThrowsAsync<UsageException>(() => Call(new Restore(), empty, archive));

        Assert.True(Directory.EnumerateFileSystemEntries(empty.DataDir).All(e => Path.GetFileName(e) == "lock"));
    }

    [Fact]
    public async Task A_backup_of_the_other_database_is_refused()
    {
        await using var app = await TestApp.Start();
        var archive = await BackUp(app);

        var refused = await Assert.ThrowsAsync<UsageException>(async () => await Call(new Restore(), await Empty(DatabaseKind.Postgres), archive));

        Assert.Contains("Sqlite", refused.Message);
    }

    private async Task<string> BackUp(TestApp app)
    {
        var archive = Path.Combine(place, "sao-luu.tar.gz");
        Assert.Equal(0, await Call(new Backup(), new Installation(app.Folder, app.Services.GetRequiredService<Database>(), ""), archive));
        return archive;
    }

    private async Task<Installation> Empty(DatabaseKind kind)
    {
        var folder = Directory.CreateDirectory(Path.Combine(place, "empty")).FullName;
        return new(folder, kind == DatabaseKind.Sqlite ? Database.Sqlite(Path.Combine(folder, "cuulong.db")) : Database.Postgres(await PostgresCluster.NewDatabase()), Repository.Path("packs", "travinh"));
    }

    private static Task<int> Call(Verb verb, Installation installation, string archive) => verb.Run(
        new VerbContext(CommandLine.Parse([archive], Verb.CommonOptions), installation, TestApp.Modules, (_, _) => throw new InvalidOperationException("must not migrate")), default);

    public void Dispose() => Directory.Delete(place, recursive: true);
}
