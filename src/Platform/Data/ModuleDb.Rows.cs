using CuuLong.Platform.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Data;

/// <summary>
/// Rows that an act takes up by their key, changes and puts back: read and written by one prepared statement each, through the
/// model's mapping but without the change tracker (ADR 51). Screens ask by LINQ.
/// </summary>
public abstract partial class ModuleDb
{
    private readonly HeldRows rows = new();

    /// <summary>The row with this key, within the actor's agency where rows are scoped; null when there is none. Its changes go out with the next commit.</summary>
    public async Task<T?> Row<T>(Guid id, CancellationToken cancel = default) where T : class
    {
        var map = RowMap.Of(this, typeof(T));
        var row = await this.First(map.ById, map.Scoped ? [id, Scope] : [id], map.Make, cancel);
        return row is null ? null : (T)rows.Keep(map, row);
    }

    /// <summary>The rows whose <paramref name="property"/> is <paramref name="value"/>, oldest first, under the same rule as <see cref="Row"/>.</summary>
    public async Task<List<T>> RowsBy<T>(string property, object value, CancellationToken cancel = default) where T : class
    {
        var map = RowMap.Of(this, typeof(T));
        var found = await this.All(map.By(property), map.Scoped ? [value, Scope] : [value], map.Make, cancel);
        return [.. found.Select(row => (T)rows.Keep(map, row))];
    }

    /// <summary>As <see cref="Row"/>, only to look at: nothing of it is written.</summary>
    public Task<T?> Peek<T>(Guid id, CancellationToken cancel = default) where T : class
    {
        var map = RowMap.Of(this, typeof(T));
        return this.First(map.ById, map.Scoped ? [id, Scope] : [id], row => (T)map.Make(row), cancel);
    }

    /// <summary>Rows of whatever agency, only to look at; the caller says in <paramref name="where"/> whose.</summary>
    /// <param name="where">Condition and order, parameters @p0, @p1…; no text of others.</param>
    public Task<List<T>> PeekAcross<T>(string where, object?[] values, CancellationToken cancel = default) where T : class
    {
        var map = RowMap.Of(this, typeof(T));
        return this.All($"SELECT {map.Columns} FROM {map.Table} WHERE {where}", values, row => (T)map.Make(row), cancel);
    }

    /// <summary>A new row, written with the next commit.</summary>
    public void Put<T>(T row) where T : class => rows.New(RowMap.Of(this, typeof(T)), row);

    /// <summary>Raises the row's version even when nothing of it changes: who decided on it meanwhile is refused.</summary>
    public void Touch(IVersioned row) => rows.Touch(row);
}
