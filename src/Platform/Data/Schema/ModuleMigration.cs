using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Schema;

/// <summary>
/// A migration written by hand, once for both databases. Derive, put [DbContext(typeof(XDb)), Migration("yyyyMMdd_n_What")]
/// on it and describe the tables; names, types and schema follow the same conventions as the model.
/// </summary>
public abstract class ModuleMigration : Migration
{
    protected abstract void Build(SchemaChange change);

    protected sealed override void Up(MigrationBuilder builder)
    {
        var schema = ModuleDb.SchemaOf(GetType().GetCustomAttribute<DbContextAttribute>()!.ContextType);
        var kind = ActiveProvider!.Contains("Sqlite", StringComparison.Ordinal) ? DatabaseKind.Sqlite : DatabaseKind.Postgres;
        if (kind == DatabaseKind.Postgres) builder.EnsureSchema(schema);
        Build(new SchemaChange(builder, schema, kind));
    }
}
