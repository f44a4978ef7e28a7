using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>The rule of law that governed a document when it was issued, and its receipt when it was registered. Older rows say none.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261128_50_Regimes")]
internal sealed class M20261128_50_Regimes : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Column("outgoing", t => t.Text("regime", optional: true))
        .Column("lines", t => t.Text("regime", optional: true));
}
