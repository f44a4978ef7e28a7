using CuuLong.Platform.Data;
using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>Outgoing documents, receipt lines with their assignments and opinions, further files.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261122_1_Stream")]
internal sealed class M20261122_1_Stream : ModuleMigration
{
    protected override void Build(SchemaChange change)
    {
        change.Table("outgoing", t => t
            .Guid("id").Guid("agency_id").Guid("unit_id").Text("state").Text("type").Text("subject").Text("urgency")
            .Guid("drafter_id").Text("drafter_name").Instant("drafted_at").Guid("signer_position_id").Text("signer_name").Text("signer_title")
            .Text("signed_by", optional: true).Text("signed_title", optional: true).Text("signed_as", optional: true).Instant("signed_at", optional: true)
            .Text("docx_hash", optional: true).Text("docx_name", optional: true).Text("pdf_hash", optional: true).Bytes("recipients").Text("also_to", optional: true)
            .Text("book", optional: true).Int("year", optional: true).Long("number", optional: true).Text("notation", optional: true)
            .Date("issued_on", optional: true).Instant("issued_at", optional: true).Guid("replies_to", optional: true)
            .Text("return_reason", optional: true).Int("version").Key("id"))
        .Index("outgoing", "agency_id", "state", "id")
        .Unique("outgoing", "agency_id", "book", "year", "number")
        .Index("outgoing", "issued_at", "agency_id", "type")
        .Table("lines", t => t
            .Guid("id").Guid("agency_id").Guid("outgoing_id", optional: true).Guid("sender_id", optional: true).Text("state").Text("sender_name")
            .Text("notation").Date("issued_on", optional: true).Text("subject").Text("type").Text("urgency").Instant("at")
            .Text("file_hash", optional: true).Text("file_name", optional: true).Text("file_type", optional: true)
            .Text("book", optional: true).Int("year", optional: true).Long("arrival_number", optional: true).Date("arrived_on", optional: true)
            .Date("due", optional: true).Bool("must_reply").Guid("reply_id", optional: true).Instant("closed_at", optional: true)
            .Text("return_reason", optional: true).Int("version").Key("id"))
        .Index("lines", "agency_id", "state", "id")
        .Unique("lines", "agency_id", "book", "year", "arrival_number")
        .Index("lines", "agency_id", "notation")
        .Index("lines", "outgoing_id")
        .Table("assignments", t => t
            .Guid("id").Guid("line_id").Guid("agency_id").Guid("holder_id").Text("holder_name").Text("role").Text("state")
            .Date("due", optional: true).Instant("closed_at", optional: true).Text("result", optional: true).Int("version").Key("id"))
        .Index("assignments", "line_id")
        .Index("assignments", "holder_id", "state", "role", "id")
        .Table("opinions", t => t
            .Guid("id").Guid("line_id").Guid("agency_id").Instant("at").Text("person_name").Text("position_title")
            .Text("on_behalf_of", optional: true).Text("text").Key("id"))
        .Index("opinions", "line_id")
        .Table("attachments", t => t
            .Guid("id").Guid("owner_id").Guid("agency_id").Text("hash").Text("name").Text("type").Long("size").Key("id"))
        .Index("attachments", "owner_id");

        // Deadlines are asked of open lines only; the finished ones of many years stay out of the index.
        foreach (var kind in Enum.GetValues<DatabaseKind>())
            change.Sql(kind, $"CREATE INDEX ix_documents_lines_agency_id_due ON {change.Name("lines")} (agency_id, due) WHERE closed_at IS NULL;");
    }
}
