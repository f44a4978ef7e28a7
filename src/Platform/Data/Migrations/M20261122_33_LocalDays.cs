using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Days that an agency has for itself.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_33_LocalDays")]
internal sealed class M20261122_33_LocalDays : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("local_days", t => t.Guid("id").Guid("agency_id").Date("day").Bool("works").Text("name").Text("legal_document").Key("id"))
        .Unique("local_days", "agency_id", "day");
}
