using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Tests.Platform.Data;

/// <summary>Describes the tables of a database line by line, so that two can be compared and the difference read.</summary>
internal static class SchemaReader
{
    public static async Task<SortedSet<string>> Read(DbContext db, DatabaseKind kind)
    {
        var lines = kind == DatabaseKind.Sqlite ? await Query(db, Sqlite) : await Query(db, Postgres);
        return new SortedSet<string>(lines.Where(l => !Beside.Any(b => l.Contains(b, StringComparison.Ordinal))), StringComparer.Ordinal);
    }

    /// <summary>What no model describes: the history of migrations, the scheduler's tables, full-text indexes.</summary>
    private static readonly string[] Beside = ["migrations", "__EF", "qrtz_", "_fts", "search_text", "sqlite_", "spatial_"];

    private static async Task<List<string>> Query(DbContext db, string sql)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return lines;
    }

    private const string Sqlite = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' NOT NULL' ELSE '' END || CASE WHEN c.pk > 0 THEN ' KEY ' || c.pk ELSE '' END
          FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
        UNION ALL
        SELECT 'index ' || i.name || CASE WHEN i."unique" = 1 THEN ' UNIQUE' ELSE '' END || ' ON ' || t.name || ' (' ||
               (SELECT group_concat(x.name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) x) || ')'
          FROM sqlite_schema t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'c' AND i.partial = 0
        """;

    private const string Postgres = """
        SELECT 'column ' || c.table_schema || '.' || c.table_name || '.' || c.column_name || ' ' || c.data_type || coalesce('(' || c.character_maximum_length || ')', '')
               || CASE WHEN c.is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END || CASE WHEN c.is_identity = 'YES' THEN ' COUNTED' ELSE '' END
          FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
        UNION ALL
        SELECT 'key ' || r.conrelid::regclass || ' ' || pg_get_constraintdef(r.oid) FROM pg_constraint r JOIN pg_namespace n ON n.oid = r.connamespace
         WHERE r.contype = 'p' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        UNION ALL
        SELECT 'index ' || regexp_replace(indexdef, 'CREATE (UNIQUE )?INDEX (\S+) ON (ONLY )?', '\2 \1ON ') FROM pg_indexes
         WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND indexname LIKE 'ix%' AND indexdef NOT LIKE '% WHERE %' AND indexdef NOT LIKE '%USING gin%'
        """;
}
