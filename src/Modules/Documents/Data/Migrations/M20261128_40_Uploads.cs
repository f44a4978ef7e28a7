using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>What was put on the page of an uploaded file, and how far the signatures of a sealed one go.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261128_40_Uploads")]
internal sealed class M20261128_40_Uploads : ModuleMigration
{
    protected override void Build(SchemaChange change) => change.Column("outgoing", t => t.Text("page_marks", optional: true).Text("seal_level", optional: true));
}
