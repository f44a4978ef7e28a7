using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Signing.Data.Migrations;

/// <summary>What the sentence names that says why a signature did not come; those that wait are walked every minute.</summary>
[DbContext(typeof(SigningDb)), Migration("20261128_20_WhyPendingEnded")]
internal sealed class M20261128_20_WhyPendingEnded : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Column("pending", t => t.Text("about", optional: true))
        .Index("pending", "state", "until");
}
