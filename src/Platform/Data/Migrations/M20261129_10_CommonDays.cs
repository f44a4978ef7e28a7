using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Holidays and swaps of every agency entered in the program, and the years that are complete with them.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261129_10_CommonDays")]
internal sealed class M20261129_10_CommonDays : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Column("local_days", t => t.Text("kind", optional: true).Date("against", optional: true))
        .Table("calendar_years", t => t.Int("year").Text("legal_document").Key("year"));
}
