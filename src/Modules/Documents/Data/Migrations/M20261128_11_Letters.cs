using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>Documents that carry requests about certificates.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261128_11_Letters")]
internal sealed class M20261128_11_Letters : ModuleMigration
{
    protected override void Build(SchemaChange change) => change.Column("outgoing", t => t.Int("letter_revision", optional: true));
}
