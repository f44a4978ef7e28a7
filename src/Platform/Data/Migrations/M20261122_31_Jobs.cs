using CuuLong.Platform.Data.Schema;
using CuuLong.Platform.Jobs;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Runs of jobs, and on PostgreSQL the tables by which the nodes' schedulers agree.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_31_Jobs")]
internal sealed class M20261122_31_Jobs : ModuleMigration
{
    protected override void Build(SchemaChange change)
    {
        change
            .Table("job_runs", t => t
                .Guid("id").Text("job").Instant("started_at").Instant("ended_at", optional: true).Text("outcome").Text("error", optional: true).Text("node").Key("id"))
            .Index("job_runs", "job", "started_at");
        foreach (var statement in QuartzTables.Statements()) change.Sql(DatabaseKind.Postgres, statement);
    }
}
