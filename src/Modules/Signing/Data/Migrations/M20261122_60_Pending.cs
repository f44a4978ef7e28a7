using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Signing.Data.Migrations;

/// <summary>Signatures begun here that come from a telephone, a service or a desktop.</summary>
[DbContext(typeof(SigningDb)), Migration("20261122_60_Pending")]
internal sealed class M20261122_60_Pending : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("pending", t => t
            .Guid("id").Guid("agency_id").Text("way").Text("service").Text("reference").Bytes("certificate").Bytes("chain").Text("file_hash").Text("file_name")
            .Bytes("prepared", optional: true).Text("level").Instant("begun_at").Instant("until").Text("state").Instant("closed_at", optional: true)
            .Text("result_hash", optional: true).Text("reason", optional: true).Int("version").Key("id"))
        .Unique("pending", "service", "reference");
}
