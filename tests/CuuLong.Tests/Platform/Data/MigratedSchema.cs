using CuuLong.Host;
using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Data;

/// <summary>Migrations are written by hand; what they build is what the models say, on both databases.</summary>
public sealed class MigratedSchema
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Is_what_the_models_describe(DatabaseKind kind)
    {
        var difference = await Difference(kind, _ => Task.CompletedTask);
        Assert.True(difference.Length == 0, difference);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Differs_when_a_migration_forgets_something(DatabaseKind kind)
    {
        var outbox = kind == DatabaseKind.Sqlite ? "platform_outbox" : "platform.outbox";
        var index = kind == DatabaseKind.Sqlite ? "ix_platform_outbox_state_due_at" : "platform.ix_platform_outbox_state_due_at";
        var difference = await Difference(kind, async db =>
        {
            await db.Database.ExecuteSqlRawAsync($"DROP INDEX {index}");
            await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {outbox} ADD COLUMN forgotten integer");
        });
        Assert.Contains("ix_platform_outbox_state_due_at", difference);
        Assert.Contains("forgotten", difference);
    }

    /// <summary>Empty when equal, else each line with where it is found alone.</summary>
    private static async Task<string> Difference(DatabaseKind kind, Func<DbContext, Task> spoil)
    {
        var migrated = await Schema(kind, async (contexts, _) =>
        {
            await Migrator.Migrate(contexts, TestContext.Current.CancellationToken);
            await spoil(contexts[0]);
        });
        var modelled = await Schema(kind, async (contexts, services) =>
        {
            await using var shared = SharedTablesDb.Open(services);
            await Create(shared);
            foreach (var context in contexts) await Create(context);
        });
        return string.Join('\n', migrated.Except(modelled).Select(l => "migrations only: " + l)
            .Concat(modelled.Except(migrated).Select(l => "model only: " + l)).Order(StringComparer.Ordinal));
    }

    private static async Task<SortedSet<string>> Schema(DatabaseKind kind, Func<List<ModuleDb>, IServiceProvider, Task> make)
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-schema").FullName;
        var database = kind == DatabaseKind.Sqlite ? Database.Sqlite(Path.Combine(folder, "s.db")) : Database.Postgres(await PostgresCluster.NewDatabase());
        await using var app = App.Build(new Installation(folder, database, folder), TestApp.Modules);
        await using var scope = app.Services.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetServices<ModuleDb>().ToList();
        await make(contexts, scope.ServiceProvider);
        return await SchemaReader.Read(contexts[0], kind);
    }

    private static async Task Create(ModuleDb context)
    {
        var script = context.Database.GenerateCreateScript();
        if (script.Trim().Length > 0) await context.Database.ExecuteSqlRawAsync(script.Replace("{", "{{").Replace("}", "}}"));
    }

    /// <summary>The kernel's shared tables, which every context's own script leaves out because the platform alone migrates them.</summary>
    [Schema(SharedTables.Schema)]
    private sealed class SharedTablesDb(DbContextOptions<SharedTablesDb> options, DbKernel kernel) : ModuleDb(options, kernel)
    {
        public static SharedTablesDb Open(IServiceProvider services)
        {
            var options = new DbContextOptionsBuilder<SharedTablesDb>();
            services.GetRequiredService<Database>().Configure(options, typeof(SharedTablesDb));
            return new(options.Options, services.GetRequiredService<DbKernel>());
        }

        protected override void Map(ModelBuilder model)
        {
            foreach (var entity in model.Model.GetEntityTypes()) entity.SetIsTableExcludedFromMigrations(false);
        }
    }
}
