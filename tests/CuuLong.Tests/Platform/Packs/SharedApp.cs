using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;

namespace CuuLong.Tests.Platform.Packs;

/// <summary>One application with the province's pack in it for all tests of a class that leave each other alone.</summary>
public abstract class SharedApp(DatabaseKind kind) : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;
    public PackLoad First { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.Start(kind);
        First = await App.Services.LoadPack();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public sealed class Sqlite() : SharedApp(DatabaseKind.Sqlite);

    public sealed class Postgres() : SharedApp(DatabaseKind.Postgres);
}
