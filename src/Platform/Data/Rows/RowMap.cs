using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CuuLong.Platform.Data.Rows;

/// <summary>
/// How one kind of row is read and written by hand: the model's own columns and conversions, without the change tracker.
/// Made once per model and type.
/// </summary>
internal sealed class RowMap
{
    private static readonly ConcurrentDictionary<(IModel, Type), RowMap> Known = new();

    private readonly IProperty[] columns;
    private readonly string[] names;
    private readonly ConcurrentDictionary<ulong, string> updates = new();

    private RowMap(IEntityType entity)
    {
        columns = [.. entity.GetProperties()];
        if (columns.Length > 64) throw new InvalidOperationException($"{entity.ClrType.Name} has more columns than a row by hand may have.");
        names = [.. columns.Select(c => $"\"{c.GetColumnName()}\"")];
        Table = entity.GetSchema() is { } schema ? $"{schema}.{entity.GetTableName()}" : entity.GetTableName()!;
        Version = Array.FindIndex(columns, c => c.IsConcurrencyToken);
        Id = Place("Id");
        Key = RowCode.Key(entity.ClrType);
        Scoped = entity.GetDeclaredQueryFilters().Count > 0;
        Make = RowCode.Make(entity.ClrType, columns);
        Values = RowCode.Values(entity.ClrType, columns);
        Columns = string.Join(", ", names);
        ById = $"SELECT {Columns} FROM {Table} WHERE id = @p0" + (Scoped ? " AND agency_id = @p1" : "");
    }

    public string Table { get; }
    public string Columns { get; }
    public string ById { get; }

    /// <summary>Rows of one agency are hidden from others.</summary>
    public bool Scoped { get; }

    /// <summary>Place of the version among the columns; -1 where rows have none.</summary>
    public int Version { get; }

    /// <summary>Place of the key among the columns.</summary>
    public int Id { get; }

    public Func<object, Guid> Key { get; }

    public Func<DbDataReader, object> Make { get; }

    /// <summary>What the database would hold of the object now.</summary>
    public Func<object, object?[]> Values { get; }

    public static RowMap Of(ModuleDb db, Type type) => Known.GetOrAdd((db.Model, type), key =>
        new RowMap(key.Item1.FindEntityType(type) ?? throw new InvalidOperationException($"{db.GetType().Name} has no {type.Name}.")));

    private int Place(string property) => Array.FindIndex(columns, c => c.Name == property);

    public string By(string property) =>
        $"SELECT {Columns} FROM {Table} WHERE {names[Place(property)]} = @p0" + (Scoped ? " AND agency_id = @p1" : "") + " ORDER BY id";

    /// <summary>Sets the columns of <paramref name="changed"/> (a bit each), then the key and the version it had.</summary>
    public string Update(ulong changed) => updates.GetOrAdd(changed, bits =>
    {
        var set = names.Where((_, i) => (bits >> i & 1) != 0).Select((name, i) => $"{name} = @p{i}").ToList();
        return $"UPDATE {Table} SET {string.Join(", ", set)} WHERE id = @p{set.Count}" + (Version < 0 ? "" : $" AND version = @p{set.Count + 1}");
    });

    public static bool Same(object? one, object? other) => one is byte[] a && other is byte[] b ? a.AsSpan().SequenceEqual(b) : Equals(one, other);
}
