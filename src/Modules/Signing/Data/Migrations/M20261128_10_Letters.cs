using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Signing.Data.Migrations;

/// <summary>Letters that take requests to whoever decides on them.</summary>
[DbContext(typeof(SigningDb)), Migration("20261128_10_Letters")]
internal sealed class M20261128_10_Letters : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("letters", t => t
            .Guid("id").Guid("agency_id").Text("kind").Text("state").Guid("unit_id").Guid("drafter_id").Text("drafter_name").Guid("signer_position_id")
            .Instant("written_at").Int("revision").Text("why", optional: true).Int("version").Key("id"))
        .Column("requests", t => t.Guid("letter_id", optional: true).Date("letter_on", optional: true))
        .Index("requests", "letter_id");
}
