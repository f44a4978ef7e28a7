using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CuuLong.Platform.Data;

/// <summary>
/// On SQLite the contexts of a scope work on one connection: pages that one of them read or wrote are at hand for the next, where
/// a second connection would fetch them again after every commit. PostgreSQL keeps its pages itself.
/// </summary>
public sealed class ScopeConnection(Database database) : IDisposable
{
    private SqliteConnection? connection;

    internal DbConnection? Shared => database.Kind == DatabaseKind.Sqlite ? connection ??= new SqliteConnection(database.ConnectionString) : null;

    public void Dispose() => connection?.Dispose();
}
