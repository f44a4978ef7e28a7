using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Sessions one can see and end.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_10_SignIn")]
internal sealed class M20261122_10_SignIn : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("sessions", t => t
            .Guid("id").Guid("account_id").Guid("position_id").Text("device").Text("address").Text("means").Instant("started_at").Instant("seen_at")
            .Instant("ended_at", optional: true).Key("id"))
        .Index("sessions", "account_id", "seen_at");
}
