using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Reporting.Data.Migrations;

/// <summary>The rule of law that fixed the window of a report. Older reports say none.</summary>
[DbContext(typeof(ReportingDb)), Migration("20261128_51_Regime")]
internal sealed class M20261128_51_Regime : ModuleMigration
{
    protected override void Build(SchemaChange change) => change.Column("reports", t => t.Text("regime", optional: true));
}
