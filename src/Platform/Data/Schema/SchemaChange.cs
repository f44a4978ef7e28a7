using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Schema;

/// <summary>What one migration does to the tables of a module.</summary>
public sealed class SchemaChange(MigrationBuilder builder, string schema, DatabaseKind kind)
{
    public DatabaseKind Kind { get; } = kind;

    public string Name(string table) => Kind == DatabaseKind.Sqlite ? $"{schema}_{table}" : $"{schema}.{table}";

    public SchemaChange Table(string table, Action<TableBody> describe)
    {
        var body = new TableBody(Kind);
        describe(body);
        builder.Sql($"CREATE TABLE {Name(table)} (\n  {string.Join(",\n  ", body.Lines)}\n);");
        return this;
    }

    public SchemaChange Column(string table, Action<TableBody> describe)
    {
        var body = new TableBody(Kind);
        describe(body);
        foreach (var line in body.Lines) builder.Sql($"ALTER TABLE {Name(table)} ADD COLUMN {line};");
        return this;
    }

    public SchemaChange Index(string table, params string[] columns) => Index(table, "", columns);

    public SchemaChange Unique(string table, params string[] columns) => Index(table, "UNIQUE ", columns);

    /// <summary>For what one database alone understands (full text, partial indexes, triggers).</summary>
    public SchemaChange Sql(DatabaseKind on, string sql)
    {
        if (on == Kind) builder.Sql(sql);
        return this;
    }

    private SchemaChange Index(string table, string unique, string[] columns)
    {
        builder.Sql($"CREATE {unique}INDEX {Naming.IndexName(schema, table, columns.Select(c => c.Trim('"')))} ON {Name(table)} ({string.Join(", ", columns)});");
        return this;
    }
}
