using CuuLong.Platform.Access;
using CuuLong.Platform.Data.Rows;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Platform.Search;
using CuuLong.Platform.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Data;

public abstract partial class ModuleDb
{
    private ActTransaction? transaction;
    private readonly List<(object Event, Guid Agency)> raised = [];
    private readonly List<object?[]> findable = [];
    private readonly List<(Deed Deed, Actor By)> noted = [];

    /// <summary>Opens the write transaction early, for acts that must read under it (numbers, states). Closed by Commit or dispose.</summary>
    public async Task Begin(CancellationToken cancel = default)
    {
        transaction ??= await ActTransaction.Begin(this, cancel);
    }

    /// <summary>Between <see cref="Begin"/> and the end of its transaction.</summary>
    internal bool Writing => transaction is not null;

    /// <summary>Sends <paramref name="event"/> with the next commit; handlers get it after, once each.</summary>
    public void Raise<TEvent>(TEvent @event) where TEvent : class => raised.Add((@event, (@event as IAddressed)?.For ?? Scope));

    /// <summary>
    /// A deed that an event handler leaves, written with the handling: its own, or that of a person whose act it finishes (a signature asked
    /// for here that came from elsewhere), under that person's name.
    /// </summary>
    /// <param name="by">Null for the actor of the handling itself.</param>
    public void Note(Deed deed, Actor? by = null) => noted.Add((deed, by ?? Kernel.Acting.Actor));

    /// <summary>A row of the search index (columns as in <see cref="SearchIndex"/>), written with the next commit.</summary>
    internal void Find(object?[] row) => findable.Add(row);

    /// <summary>Writes rows, deed and events together. A conflict is a refusal that names who was there first.</summary>
    public Task<Refusal?> Commit(Deed deed, CancellationToken cancel = default) => Commit([deed], cancel);

    /// <inheritdoc cref="Commit(Deed, CancellationToken)"/>
    public async Task<Refusal?> Commit(IReadOnlyList<Deed> deeds, CancellationToken cancel = default)
    {
        await Begin(cancel);
        try
        {
            var (sent, statements) = await Save(cancel);
            var last = await this.Chain(Kernel, Kernel.Acting.Actor, Kernel.Acting.TakeRequestId(), deeds, statements, cancel);
            await transaction!.Commit(last, cancel);
            Kernel.Acting.Accepted();
            if (sent) Kernel.Signal.Set();
            foreach (var deed in deeds) Signals.Commits.Add(1, new KeyValuePair<string, object?>("act", deed.Act));
            return null;
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            return await Lost(conflict.Key(), cancel);
        }
        catch (RowChanged conflict)
        {
            return await Lost(conflict.Id, cancel);
        }
        catch (Exception failure) when (failure.UniqueConstraint() is { } constraint)
        {
            return constraint.Contains("deeds") && constraint.Contains("request") ? Refusal.AlreadyDone : new Refusal("kernel.taken", null, constraint);
        }
        finally
        {
            await Close();
        }
    }

    private async Task<Refusal> Lost(Guid id, CancellationToken cancel)
    {
        await transaction!.Rollback(cancel);
        ChangeTracker.Clear();
        return await Accepted(cancel) ? Refusal.AlreadyDone : await this.WhoWasFirst(id, cancel);
    }

    /// <summary>Commits what an event handler changed, with the deeds and the events that it left.</summary>
    internal async Task CommitHandled(CancellationToken cancel)
    {
        try
        {
            await Begin(cancel);
            var (sent, statements) = await Save(cancel);
            await this.Send(statements, cancel);
            // One chain after the other, always in the same order: two that commit at once never wait for each other.
            foreach (var chain in noted.GroupBy(n => n.By).OrderBy(g => g.Key.AgencyId))
                await this.Send(await this.Chain(Kernel, chain.Key, null, [.. chain.Select(n => n.Deed)], [], cancel), cancel);
            await transaction!.Commit([], cancel);
            if (sent) Kernel.Signal.Set();
        }
        finally
        {
            await Close();
        }
    }

    /// <summary>Gives the transaction up without writing.</summary>
    public async Task Abandon()
    {
        Forget();
        await Close();
    }

    /// <summary>Lets go of every row that was read or added and is not written yet.</summary>
    public void Forget()
    {
        rows.Clear();
        ChangeTracker.Clear();
    }

    /// <summary>Writes what the change tracker holds, and says what else is to be written and whether any event will be dispatched.</summary>
    private async Task<(bool Sent, List<Statement> Statements)> Save(CancellationToken cancel)
    {
        if (ChangeTracker.Entries().Any()) await SaveTracked(cancel);
        var statements = new List<Statement>();
        rows.Write(Kernel.Database.Kind, statements);
        statements.AddRange(Statement.Insert(Kernel.Database.Kind, Kernel.Database.Table(SharedTables.Schema, "search"), SearchIndex.Columns, findable));
        findable.Clear();
        return (Outbox.Enqueue(Kernel, raised, statements), statements);
    }

    private async Task SaveTracked(CancellationToken cancel)
    {
        ChangeTracker.DetectChanges();
        BumpVersions();
        ChangeTracker.AutoDetectChangesEnabled = false;
        await SaveChangesAsync(cancel);
        ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private void BumpVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified)
                entry.Property(v => v.Version).CurrentValue++; // through the tracker: changes are not detected again
    }

    private async Task Close()
    {
        rows.Clear();
        raised.Clear();
        findable.Clear();
        noted.Clear();
        if (transaction is not null) await transaction.DisposeAsync();
        transaction = null;
    }

    public override async ValueTask DisposeAsync()
    {
        await Close();
        Connection.Leave(this);
        await base.DisposeAsync();
    }

    public override void Dispose()
    {
        Close().GetAwaiter().GetResult();
        Connection.Leave(this);
        base.Dispose();
    }
}

/// <summary>A row that two people may change at once: the second is told, never overwritten.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
