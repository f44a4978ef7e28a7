using CuuLong.Platform.Data;
using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Signing.Data.Migrations;

/// <summary>The day on which the provider did what was asked; what was answered before counts for the day of its answer.</summary>
[DbContext(typeof(SigningDb)), Migration("20261129_01_EffectiveDay")]
internal sealed class M20261129_01_EffectiveDay : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Column("requests", t => t.Date("effective_on", optional: true));
}
