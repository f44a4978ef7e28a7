using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Deeds and their chains, the outbox, and the number series.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_01_Kernel")]
internal sealed class M20261122_01_Kernel : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("deeds", t => t
            .Guid("id").Guid("agency_id").Long("seq").Instant("at").Guid("account_id").Guid("person_id").Text("person_name")
            .Guid("unit_id").Guid("position_id").Text("position_title").Text("on_behalf_of", optional: true).Guid("delegation_id", optional: true)
            .Text("act").Guid("subject_id").Text("why", optional: true).Text("evidence", optional: true).Guid("request_id", optional: true)
            .Bytes("previous").Bytes("hash").Key("id"))
        .Unique("deeds", "agency_id", "seq")
        .Unique("deeds", "request_id")
        .Index("deeds", "subject_id")
        .Index("deeds", "at")
        .Table("chain", t => t.Guid("agency_id").Long("seq").Bytes("hash").Key("agency_id"))
        .Table("outbox", t => t
            .Guid("id").Text("type").Text("payload").Guid("agency_id").Instant("occurred_at").Text("state").Instant("due_at")
            .Int("attempts").Text("error", optional: true).Key("id"))
        .Index("outbox", "state", "due_at")
        .Table("outbox_receipts", t => t.Guid("message_id").Text("handler").Instant("at").Key("message_id", "handler"))
        .Table("search", t => t
            .Counter("id").Text("kind").Guid("subject_id").Guid("agency_id").Text("permission").Text("title").Text("body").Text("folded")
            .Text("url").Instant("at"))
        .Index("search", "subject_id")
        .Table("series", t => t.Guid("agency_id").Text("book").Int("year").Long("last").Key("agency_id", "book", "year"));
}
