using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>What a pack declares beside units: territory, regimes, and how far each fact was checked.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_20_Pack")]
internal sealed class M20261122_20_Pack : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("packs", t => t.Text("key").Text("hash").Instant("loaded_at").Key("key"))
        .Column("units", t => t.Text("trust", optional: true).Text("source", optional: true))
        .Column("successions", t => t.Text("trust", optional: true))
        .Table("areas", t => t
            .Guid("id").Text("code").Text("level").Text("type").Text("name").Text("folded").Text("parent_code", optional: true)
            .Date("valid_from").Date("valid_to", optional: true).Text("trust").Text("source").Key("id"))
        .Unique("areas", "code", "valid_from")
        .Table("area_changes", t => t
            .Guid("id").Text("from_code").Text("to_code", optional: true).Date("\"on\"").Text("extent").Text("legal_document").Text("trust").Key("id"))
        .Index("area_changes", "from_code").Index("area_changes", "to_code")
        .Table("regimes", t => t
            .Guid("id").Text("key").Text("subject").Text("number").Text("title").Date("issued", optional: true).Date("valid_from")
            .Date("valid_to", optional: true).Text("trust").Text("source").Text("rules").Key("id"))
        .Unique("regimes", "key");
}
