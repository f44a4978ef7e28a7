using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CuuLong.Platform.Data;

/// <summary>The transaction of one act; rolled back when it ends without a commit.</summary>
internal abstract class ActTransaction : IAsyncDisposable
{
    public static async Task<ActTransaction> Begin(ModuleDb db, CancellationToken cancel)
    {
        db.Database.AutoSavepointsEnabled = false;
        if (db.Where.Kind == DatabaseKind.Postgres) return new OfContext(await db.Database.BeginTransactionAsync(cancel));
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return new OfConnection(db);
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }
    }

    public abstract Task Commit(CancellationToken cancel);

    public abstract Task Rollback(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    private sealed class OfContext(IDbContextTransaction transaction) : ActTransaction
    {
        public override Task Commit(CancellationToken cancel) => transaction.CommitAsync(cancel);

        public override Task Rollback(CancellationToken cancel) => transaction.RollbackAsync(cancel);

        public override ValueTask DisposeAsync() => transaction.DisposeAsync();
    }

    /// <summary>
    /// SQLite's own, by two statements that stay parsed. It belongs to the connection, so every context that shares the
    /// connection works in it, and none opens one of its own meanwhile.
    /// </summary>
    private sealed class OfConnection : ActTransaction
    {
        private readonly ModuleDb db;

        public OfConnection(ModuleDb db)
        {
            this.db = db;
            Do("BEGIN IMMEDIATE");
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        }

        private SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

        public override Task Commit(CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            Do("COMMIT");
            return Task.CompletedTask;
        }

        /// <summary>SQLite ends a transaction by itself after some failures (a full disk).</summary>
        public override Task Rollback(CancellationToken cancel)
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0) Do("ROLLBACK");
            return Task.CompletedTask;
        }

        public override async ValueTask DisposeAsync()
        {
            await Rollback(CancellationToken.None);
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
            await db.Database.CloseConnectionAsync();
        }

        private void Do(string sql)
        {
            using var lent = Prepared.Of(Connection, DatabaseKind.Sqlite, sql, 0);
            lent.Command.ExecuteNonQuery();
        }
    }
}
