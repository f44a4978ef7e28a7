using CuuLong.Platform.Data;
using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>Digital signatures of outgoing documents, and what their verification found at the recipients.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261122_2_Signatures")]
internal sealed class M20261122_2_Signatures : ModuleMigration
{
    protected override void Build(SchemaChange change)
    {
        change
            .Column("outgoing", t => t.Text("code", optional: true).Text("draft_pdf_hash", optional: true).Text("signed_hash", optional: true).Text("sealed_hash", optional: true).Instant("sealed_at", optional: true))
            .Column("lines", t => t.Text("verdict", optional: true).Text("signatures", optional: true));

        // Paper documents and drafts stay out of these.
        foreach (var kind in Enum.GetValues<DatabaseKind>())
            change
                .Sql(kind, $"CREATE INDEX ix_documents_outgoing_sealed_at_agency_id ON {change.Name("outgoing")} (sealed_at, agency_id) WHERE sealed_at IS NOT NULL;")
                .Sql(kind, $"CREATE INDEX ix_documents_outgoing_code ON {change.Name("outgoing")} (code) WHERE code IS NOT NULL;")
                .Sql(kind, $"CREATE INDEX ix_documents_outgoing_sealed_hash ON {change.Name("outgoing")} (sealed_hash) WHERE sealed_hash IS NOT NULL;");
    }
}
