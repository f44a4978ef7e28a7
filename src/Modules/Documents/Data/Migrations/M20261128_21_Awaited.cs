using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Documents.Data.Migrations;

/// <summary>Signatures and seals that were asked for and come from a telephone, a service or a desktop.</summary>
[DbContext(typeof(DocumentsDb)), Migration("20261128_21_Awaited")]
internal sealed class M20261128_21_Awaited : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("awaited", t => t
            .Guid("id").Guid("agency_id").Guid("outgoing_id").Guid("batch").Text("what").Text("place").Text("shown").Int("seen").Text("serial").Instant("begun_at")
            .Text("ending").Text("reason", optional: true).Text("about", optional: true).Instant("ended_at", optional: true).Int("version")
            .Guid("account_id").Guid("person_id").Text("person_name").Guid("unit_id").Guid("position_id").Text("position_title")
            .Guid("delegation_id", optional: true).Text("on_behalf_of", optional: true).Text("signed_as", optional: true).Key("id"))
        .Index("awaited", "outgoing_id")
        .Index("awaited", "batch");
}
