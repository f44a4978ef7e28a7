namespace CuuLong.Platform.Data.Rows;

/// <summary>The rows that an act holds: read as they were, or new; written with its commit.</summary>
internal sealed class HeldRows
{
    /// <param name="Before">What the database held when it was read; null for a new row.</param>
    private sealed record Held(RowMap Map, object Row, object?[]? Before)
    {
        public bool Touched { get; set; }
    }

    private readonly List<Held> held = [];

    public void Clear() => held.Clear();

    /// <summary>The object that stands for the row, the same however often it is read.</summary>
    public object Keep(RowMap map, object row)
    {
        var key = map.Key(row);
        foreach (var known in held)
            if (known.Map == map && map.Key(known.Row) == key) return known.Row;
        held.Add(new Held(map, row, map.Values(row)));
        return row;
    }

    public void New(RowMap map, object row) => held.Add(new Held(map, row, null));

    public void Touch(object row) => held.First(h => ReferenceEquals(h.Row, row)).Touched = true;

    /// <summary>What is new and what changed, in the order in which the act took it up.</summary>
    public void Write(DatabaseKind kind, List<Statement> statements)
    {
        for (var i = 0; i < held.Count; i++)
        {
            if (held[i].Before is not null)
            {
                if (Update(held[i]) is { } update) statements.Add(update);
                continue;
            }
            var (map, rows) = (held[i].Map, new List<object?[]> { held[i].Map.Values(held[i].Row) });
            while (i + 1 < held.Count && held[i + 1].Before is null && held[i + 1].Map == map) rows.Add(map.Values(held[++i].Row));
            statements.AddRange(Statement.Insert(kind, map.Table, map.Columns, rows));
        }
        held.Clear();
    }

    private static Statement? Update(Held row)
    {
        var (map, before) = (row.Map, row.Before!);
        var now = map.Values(row.Row);
        var changed = 0UL;
        for (var i = 0; i < now.Length; i++)
            if (!RowMap.Same(before[i], now[i])) changed |= 1UL << i;
        if (changed == 0 && !row.Touched) return null;
        if (map.Version >= 0)
        {
            ((IVersioned)row.Row).Version++;
            now[map.Version] = (int)before[map.Version]! + 1;
            changed |= 1UL << map.Version;
        }
        var values = now.Where((_, i) => (changed >> i & 1) != 0).Append(before[map.Id]);
        if (map.Version >= 0) values = values.Append(before[map.Version]);
        return new Statement(map.Update(changed), [.. values], map.Key(row.Row));
    }
}
