using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Notices to people and how each wants to be told.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_32_Notifications")]
internal sealed class M20261122_32_Notifications : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("notifications", t => t
            .Guid("id").Guid("person_id").Text("text").Text("args").Text("url").Instant("at").Instant("read_at", optional: true).Key("id"))
        .Index("notifications", "person_id", "read_at", "at").Index("notifications", "at")
        .Table("notification_choices", t => t.Guid("person_id").Text("text").Text("way").Key("person_id", "text"));
}
