using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CuuLong.Platform.Data;

public enum DatabaseKind { Sqlite, Postgres }

/// <summary>The one physical database of an installation: an embedded SQLite file, or PostgreSQL.</summary>
public sealed class Database(DatabaseKind kind, string connectionString)
{
    public DatabaseKind Kind { get; } = kind;

    public string ConnectionString { get; } = connectionString;

    public static Database Sqlite(string file) => new(DatabaseKind.Sqlite, $"Data Source={file}");

    /// <summary>
    /// Without just-in-time compiling of statements, which takes longer than any statement of a page; with statements that
    /// come again kept parsed by the server, unless the string says otherwise (a pooler between may ask for Max Auto Prepare=0).
    /// </summary>
    public static Database Postgres(string connectionString) => new(DatabaseKind.Postgres, Kept(With(connectionString, "-c jit=off")));

    private static string Kept(string connectionString)
    {
        var builder = new Npgsql.NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Max Auto Prepare")) (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (200, 2);
        if (!builder.ContainsKey("No Reset On Close")) builder.NoResetOnClose = true;
        return builder.ConnectionString;
    }

    private static string With(string connectionString, string option)
    {
        var builder = new Npgsql.NpgsqlConnectionStringBuilder(connectionString);
        if (builder.Options?.Contains(option, StringComparison.Ordinal) != true) builder.Options = $"{builder.Options} {option}".Trim();
        return builder.ConnectionString;
    }

    /// <summary>
    /// The same database without waiting for the disk at each commit: a killed process still loses nothing, a power cut may
    /// lose the last moments. For work that can be taken up again, such as a replay.
    /// </summary>
    public Database Relaxed() => Kind == DatabaseKind.Sqlite
        ? new(Kind, ConnectionString) { pragmas = SqlitePragmas.Relaxed, WaitsForDisk = false }
        : new(Kind, With(ConnectionString, "-c synchronous_commit=off")) { WaitsForDisk = false };

    /// <summary>False for a <see cref="Relaxed"/> one.</summary>
    public bool WaitsForDisk { get; private init; } = true;

    private SqlitePragmas pragmas = SqlitePragmas.Full;

    /// <summary>Opens it with the settings of the house.</summary>
    internal void Open(SqliteConnection connection)
    {
        connection.Open();
        pragmas.Tell(connection);
    }

    internal SqliteConnection OpenSqlite()
    {
        var connection = new SqliteConnection(ConnectionString);
        Open(connection);
        return connection;
    }

    internal void Configure(DbContextOptionsBuilder options, Type context)
    {
        var schema = ModuleDb.SchemaOf(context);
        if (Kind == DatabaseKind.Sqlite)
            options.UseSqlite(ConnectionString, o => o.MigrationsHistoryTable($"{schema}_migrations").MigrationsAssembly(context.Assembly.GetName().Name))
                .AddInterceptors(pragmas);
        else
            options.UseNpgsql(ConnectionString, o => o.MigrationsHistoryTable("migrations", schema).MigrationsAssembly(context.Assembly.GetName().Name));

        options.EnableThreadSafetyChecks(false).ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning, CoreEventId.ManyServiceProvidersCreatedWarning));
    }

    /// <summary>The table's full name: schema on PostgreSQL, prefix on SQLite.</summary>
    public string Table(string schema, string table) => Kind == DatabaseKind.Sqlite ? $"{schema}_{table}" : $"{schema}.{table}";
}
