using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>The text of documents that are written here.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261122_3_Body")]
internal sealed class M20261122_3_Body : ModuleMigration
{
    protected override void Build(SchemaChange change) => change.Column("outgoing", t => t.Text("body", optional: true));
}
