using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Data;

/// <summary>
/// On SQLite the contexts of a scope work on one connection: pages that one of them read are at hand for the next. While the scope
/// writes it is the program's <see cref="Writer"/>, so each of them sees what the act wrote. PostgreSQL keeps its pages itself.
/// </summary>
public sealed class ScopeConnection(Database database, Writer writer) : IDisposable
{
    private readonly List<ModuleDb> contexts = [];
    private SqliteConnection? own;
    private SqliteConnection? writing;

    /// <summary>Open, whichever it is now.</summary>
    internal SqliteConnection Current
    {
        get
        {
            if (writing is not null) return writing;
            if (Own.State != ConnectionState.Open) database.Open(own!);
            return own!;
        }
    }

    private SqliteConnection Own => own ??= new SqliteConnection(database.ConnectionString);

    internal void Join(ModuleDb context)
    {
        if (database.Kind != DatabaseKind.Sqlite) return;
        contexts.Add(context);
        context.Database.SetDbConnection(writing ?? Own);
    }

    /// <summary>A context that ends; one that ends after it may still have an act to give up.</summary>
    internal void Leave(ModuleDb context) => contexts.Remove(context);

    /// <summary>Waits for the writer's turn; the contexts work on it until <see cref="EndWriting"/>.</summary>
    internal async Task BeginWriting(CancellationToken cancel)
    {
        writing = await writer.Take(cancel);
        try
        {
            Use(writing);
        }
        catch
        {
            EndWriting(sound: true);
            throw;
        }
    }

    /// <summary>Whatever happens here, the next one gets its turn.</summary>
    internal void EndWriting(bool sound)
    {
        try
        {
            Use(Own);
        }
        finally
        {
            writing = null;
            writer.Return(sound);
        }
    }

    private void Use(DbConnection connection)
    {
        foreach (var context in contexts) context.Database.SetDbConnection(connection);
    }

    public void Dispose() => own?.Dispose();
}
