using System.Collections.Concurrent;
using System.Data;

namespace CuuLong.Platform.Data;

/// <summary>
/// A null that knows its type. PostgreSQL keeps a statement prepared for the types of its parameters: with nulls of no type the same
/// statement would be parsed and planned anew whenever another column is empty.
/// </summary>
internal sealed class Missing
{
    private static readonly ConcurrentDictionary<Type, Missing> Known = new();

    private Missing(DbType type) => Type = type;

    public DbType Type { get; }

    public static Missing Text { get; } = Of(typeof(string));
    public static Missing Key { get; } = Of(typeof(Guid));

    /// <param name="type">As it goes to the database; one object for each.</param>
    public static Missing Of(Type type) => Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, t => new(true switch
    {
        _ when t == typeof(Guid) => DbType.Guid,
        _ when t == typeof(DateTimeOffset) => DbType.DateTimeOffset,
        _ when t == typeof(DateOnly) => DbType.Date,
        _ when t == typeof(int) => DbType.Int32,
        _ when t == typeof(long) => DbType.Int64,
        _ when t == typeof(bool) => DbType.Boolean,
        _ when t == typeof(decimal) => DbType.Decimal,
        _ when t == typeof(byte[]) => DbType.Binary,
        _ => DbType.String,
    }));
}
