using CuuLong.Platform.Verbs;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CuuLong.Tests.Platform.Verbs;

public sealed class FaultsOfDatabases : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("cuulong-faults").FullName;

    [Fact]
    public void A_file_that_is_no_database()
    {
        File.WriteAllText(Path.Combine(place, "cuulong.db"), new string('x', 4096));
        using var connection = new SqliteConnection($"Data Source={place}/cuulong.db;Pooling=False");
        connection.Open();
        using var ask = new SqliteCommand("SELECT * FROM sqlite_master", connection);
        FaultsOfFiles.Says("Tệp cơ sở dữ liệu hỏng", () => ask.ExecuteScalar());
    }

    [Fact]
    public void A_PostgreSQL_that_is_away() =>
        FaultsOfFiles.Says("Không nối được tới PostgreSQL", () => new NpgsqlConnection($"Host={place};Username=a;Database=b").Open());

    [Theory, InlineData(PostgresErrorCodes.AdminShutdown), InlineData(PostgresErrorCodes.CrashShutdown)]
    public void A_PostgreSQL_that_went_away_in_the_middle(string state) =>
        FaultsOfFiles.Says("PostgreSQL đã dừng giữa chừng", () => throw new InvalidOperationException("transient", new PostgresException("terminating connection", "FATAL", "FATAL", state)));

    [Fact]
    public void A_connection_string_that_is_none() =>
        Assert.StartsWith("--database", Assert.Throws<UsageException>(() => Installation.From(CommandLine.Parse(["--data", place, "--database", "postgres://a"], Verb.CommonOptions))).Message);

    public void Dispose() => Directory.Delete(place, recursive: true);
}
