using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Data;

/// <summary>snake_case columns; schema per module on PostgreSQL, table prefix on SQLite.</summary>
internal static class Naming
{
    public static void Apply(ModelBuilder model, string schema, DatabaseKind kind)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is not { } table) continue;
            var home = entity.GetSchema() ?? schema;
            entity.SetSchema(kind == DatabaseKind.Sqlite ? null : home);
            entity.SetTableName(kind == DatabaseKind.Sqlite ? $"{home}_{table}" : table);
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(IndexName(home, table, index.Properties.Select(p => Snake(p.Name))));
            foreach (var version in entity.GetProperties().Where(p => p.Name == nameof(IVersioned.Version) && typeof(IVersioned).IsAssignableFrom(entity.ClrType)))
                version.IsConcurrencyToken = true;
        }
    }

    public static string IndexName(string schema, string table, IEnumerable<string> columns) => $"ix_{schema}_{table}_{string.Join('_', columns)}";

    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
