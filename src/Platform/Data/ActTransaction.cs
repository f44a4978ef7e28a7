using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CuuLong.Platform.Data;

/// <summary>The transaction of one act; rolled back when it ends without a commit.</summary>
internal abstract class ActTransaction : IAsyncDisposable
{
    public static async Task<ActTransaction> Begin(ModuleDb db, CancellationToken cancel)
    {
        db.Database.AutoSavepointsEnabled = false;
        if (db.Where.Kind == DatabaseKind.Postgres) return new OfContext(db, await db.Database.BeginTransactionAsync(cancel));
        await db.Connection.BeginWriting(cancel);
        try
        {
            return new OfConnection(db);
        }
        catch
        {
            db.Connection.EndWriting(sound: true);
            throw;
        }
    }

    /// <param name="last">What is still to be sent; a refusal by one of them leaves the transaction to be rolled back.</param>
    public abstract Task Commit(IReadOnlyList<Statement> last, CancellationToken cancel);

    public abstract Task Rollback(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    /// <summary>PostgreSQL's; the last statements and the commit travel together.</summary>
    private sealed class OfContext(ModuleDb db, IDbContextTransaction transaction) : ActTransaction
    {
        public override Task Commit(IReadOnlyList<Statement> last, CancellationToken cancel) => last.Count == 0 ? transaction.CommitAsync(cancel) : db.SendTogether([.. last, new("COMMIT", [])], cancel);

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

        public override async Task Commit(IReadOnlyList<Statement> last, CancellationToken cancel)
        {
            await db.Send(last, cancel);
            cancel.ThrowIfCancellationRequested();
            Do("COMMIT");
        }

        /// <summary>SQLite ends a transaction by itself after some failures (a full disk).</summary>
        public override Task Rollback(CancellationToken cancel)
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(db.Connection.Current.Handle) == 0) Do("ROLLBACK");
            return Task.CompletedTask;
        }

        public override async ValueTask DisposeAsync()
        {
            var sound = false;
            try
            {
                await Rollback(CancellationToken.None);
                sound = true;
            }
            finally
            {
                db.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
                db.Connection.EndWriting(sound);
            }
        }

        private void Do(string sql)
        {
            using var lent = Prepared.Of(db.Connection.Current, DatabaseKind.Sqlite, sql, 0);
            lent.Command.ExecuteNonQuery();
        }
    }
}
