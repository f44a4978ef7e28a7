using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Under whom an agency stood before it went under another.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261129_10_Placements")]
internal sealed class M20261129_10_Placements : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("placements", t => t.Guid("id").Guid("unit_id").Guid("parent_id").Date("until").Text("legal_document").Key("id"))
        .Index("placements", "unit_id");
}
