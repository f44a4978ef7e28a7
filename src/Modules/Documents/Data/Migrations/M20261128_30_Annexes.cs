using CuuLong.Platform.Data;
using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>Further files become annexes with an order, pages and a signature of the agency; how many there are stands on the document.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261128_30_Annexes")]
internal sealed class M20261128_30_Annexes : ModuleMigration
{
    protected override void Build(SchemaChange change)
    {
        var (outgoing, attachments) = (change.Name("outgoing"), change.Name("attachments"));
        foreach (var column in new[] { $"{outgoing} ADD COLUMN annexes", $"{outgoing} ADD COLUMN next_annex", $"{attachments} ADD COLUMN place" })
            foreach (var kind in Enum.GetValues<DatabaseKind>()) change.Sql(kind, $"ALTER TABLE {column} integer NOT NULL DEFAULT 0;");
        change
            .Column("attachments", t => t.Text("pdf_hash", optional: true).Text("sealed_hash", optional: true).Text("verdict", optional: true).Text("signatures", optional: true));

        foreach (var kind in Enum.GetValues<DatabaseKind>())
            change
                .Sql(kind, $"UPDATE {attachments} SET place = (SELECT count(*) FROM {attachments} a WHERE a.owner_id = {attachments}.owner_id AND a.id <= {attachments}.id);")
                .Sql(kind, $"UPDATE {attachments} SET pdf_hash = hash WHERE type = 'application/pdf';")
                .Sql(kind, $"UPDATE {outgoing} SET annexes = (SELECT count(*) FROM {attachments} a WHERE a.owner_id = {outgoing}.id);")
                .Sql(kind, $"UPDATE {outgoing} SET next_annex = annexes;");
    }
}
