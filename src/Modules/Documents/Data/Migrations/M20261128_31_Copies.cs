using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>The book of copies.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261128_31_Copies")]
internal sealed class M20261128_31_Copies : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("copies", t => t
            .Guid("id").Guid("agency_id").Guid("source_id").Bool("of_incoming").Text("form").Int("year").Long("number").Text("notation").Date("made_on").Instant("made_at")
            .Text("made_by").Text("decided_by").Text("decided_title").Text("source_notation").Text("source_issuer").Text("source_subject")
            .Text("of_hash").Text("file_hash").Text("verdict").Key("id"))
        .Unique("copies", "agency_id", "year", "number")
        .Index("copies", "source_id");
}
