using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Reporting.Data.Migrations;

/// <summary>Reports with their words, values declared by hand, and figures frozen at closing.</summary>
[DbContext(typeof(ReportingDb)), Migration("20261122_1_Reports")]
internal sealed class M20261122_1_Reports : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("reports", t => t
            .Guid("id").Guid("agency_id").Text("period").Text("state").Instant("started_at").Text("started_by")
            .Instant("closed_at", optional: true).Text("closed_by", optional: true).Int("version").Key("id"))
        .Unique("reports", "agency_id", "period")
        .Table("sections", t => t
            .Guid("id").Guid("agency_id").Guid("report_id").Text("section").Text("words")
            .Instant("edited_at", optional: true).Text("edited_by", optional: true).Int("version").Key("id"))
        .Unique("sections", "report_id", "section")
        .Table("declarations", t => t
            .Guid("id").Guid("agency_id").Text("period").Text("figure").Text("value").Text("source")
            .Instant("declared_at").Text("declared_by").Int("version").Key("id"))
        .Unique("declarations", "agency_id", "period", "figure")
        .Table("frozen_figures", t => t
            .Guid("report_id").Text("figure").Guid("agency_id").Text("value", optional: true).Text("state").Text("formula")
            .Date("first_day").Date("last_day").Long("counted").Text("source", optional: true).Key("report_id", "figure"));
}
