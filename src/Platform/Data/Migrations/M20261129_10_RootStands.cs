using CuuLong.Platform.Data;
using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Where each chain stood when a day was closed.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261129_10_RootStands")]
internal sealed class M20261129_10_RootStands : ModuleMigration
{
    protected override void Build(SchemaChange change) => change.Column("deed_roots", t => t.Bytes("stands", optional: true));
}
