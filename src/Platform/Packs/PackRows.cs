using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Packs;

internal static class PackRows
{
    /// <summary>Adds what is new and updates what differs. What the pack no longer names stays: records may speak of it.</summary>
    public static async Task Upsert<T>(this PlatformDb db, IEnumerable<T> declared, Func<T, Guid> id, Action<T, T>? keep, CancellationToken cancel) where T : class
    {
        var held = await db.Set<T>().ToDictionaryAsync(id, cancel);
        foreach (var row in declared)
        {
            if (!held.TryGetValue(id(row), out var existing))
            {
                db.Add(row);
                continue;
            }
            keep?.Invoke(existing, row);
            db.Entry(existing).CurrentValues.SetValues(row);
        }
    }

    /// <summary>Refuses a key that two rows carry, at the second.</summary>
    public static void NoTwins<T>(this IEnumerable<T> rows, Func<T, string> key, Func<T, PackPlace> place, string column)
    {
        var first = new Dictionary<string, PackPlace>();
        foreach (var row in rows)
            if (!first.TryAdd(key(row), place(row)))
                throw place(row).Wrong(column, $"«{key(row)}» đã có ở {first[key(row)].File}, dòng {first[key(row)].Line}. Mỗi giá trị chỉ dùng một lần.");
    }
}
