using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Roots of days; deeds and roots can be added and read, the database itself refuses to change or remove them.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_30_Audit")]
internal sealed class M20261122_30_Audit : ModuleMigration
{
    protected override void Build(SchemaChange change)
    {
        change.Table("deed_roots", t => t.Date("day").Bytes("root").Long("links").Instant("made_at").Key("day"));
        change.Sql(DatabaseKind.Postgres, """
            CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
            """);
        foreach (var table in new[] { "deeds", "deed_roots" })
        {
            change.Sql(DatabaseKind.Postgres, $"""
                CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON platform.{table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
                CREATE TRIGGER {table}_keep BEFORE TRUNCATE ON platform.{table} FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
                """);
            foreach (var act in new[] { "update", "delete" })
                change.Sql(DatabaseKind.Sqlite,
                    $"CREATE TRIGGER platform_{table}_no_{act} BEFORE {act.ToUpperInvariant()} ON platform_{table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
        }
    }
}
