using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>The full text index over the search entries: FTS5 fed by triggers, or GIN over terms and blocks (docs/adr/0040).</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_40_Search")]
internal sealed class M20261122_40_Search : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("search_kinds", t => t.Text("kind").Text("permission").Key("kind", "permission"))
        .Sql(DatabaseKind.Sqlite, "ALTER TABLE platform_search RENAME COLUMN folded TO terms;")
        .Sql(DatabaseKind.Sqlite, """
            CREATE VIRTUAL TABLE platform_search_fts USING fts5(
              terms, content='platform_search', content_rowid='id', columnsize=0, tokenize="ascii tokenchars '_'");
            """)
        .Sql(DatabaseKind.Sqlite, """
            CREATE TRIGGER platform_search_added AFTER INSERT ON platform_search BEGIN
              INSERT INTO platform_search_fts (rowid, terms) VALUES (new.id, new.terms);
              INSERT OR IGNORE INTO platform_search_kinds (kind, permission) VALUES (new.kind, new.permission);
            END;
            """)
        .Sql(DatabaseKind.Sqlite, """
            CREATE TRIGGER platform_search_removed AFTER DELETE ON platform_search BEGIN
              INSERT INTO platform_search_fts (platform_search_fts, rowid, terms) VALUES ('delete', old.id, old.terms);
            END;
            """)
        .Sql(DatabaseKind.Postgres, "ALTER TABLE platform.search RENAME COLUMN folded TO terms;")
        // Unsafe for parallel plans on purpose: starting workers takes longer than any of these searches.
        .Sql(DatabaseKind.Postgres, """
            CREATE FUNCTION platform.search_vector(terms text, id bigint) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL UNSAFE COST 1 AS $$
              SELECT array_to_tsvector(string_to_array(btrim(terms), ' ') || ARRAY[
                '_b12_' || (id >> 12)::text, '_b15_' || (id >> 15)::text, '_b18_' || (id >> 18)::text, '_b21_' || (id >> 21)::text])
            $$;
            """)
        .Sql(DatabaseKind.Postgres, """
            CREATE INDEX ix_platform_search_vector ON platform.search USING gin (platform.search_vector(terms, id)) WITH (fastupdate = on, gin_pending_list_limit = 512);
            """)
        .Sql(DatabaseKind.Postgres, """
            CREATE FUNCTION platform.search_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              IF NOT EXISTS (SELECT 1 FROM platform.search_kinds k WHERE k.kind = new.kind AND k.permission = new.permission) THEN
                INSERT INTO platform.search_kinds (kind, permission) VALUES (new.kind, new.permission) ON CONFLICT DO NOTHING;
              END IF;
              RETURN NULL;
            END $$;
            """)
        .Sql(DatabaseKind.Postgres, "CREATE TRIGGER search_added AFTER INSERT ON platform.search FOR EACH ROW EXECUTE FUNCTION platform.search_added();");
}
