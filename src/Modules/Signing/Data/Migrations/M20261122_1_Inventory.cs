using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Signing.Data.Migrations;

/// <summary>Certificates, the requests of NĐ 68/2024, hand-overs of devices.</summary>
[DbContext(typeof(SigningDb)), Migration("20261122_1_Inventory")]
internal sealed class M20261122_1_Inventory : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("certificates", t => t
            .Guid("id").Guid("agency_id").Text("kind").Guid("person_id", optional: true).Text("holder_name").Text("folded")
            .Text("holder_title", optional: true).Text("holder_code", optional: true).Text("subject").Text("issuer").Text("serial")
            .Text("thumbprint", optional: true).Text("key_algorithm", optional: true).Int("key_size", optional: true)
            .Instant("valid_from").Instant("valid_to").Text("medium").Text("device_serial", optional: true)
            .Guid("custodian_id", optional: true).Text("custodian_name", optional: true).Text("origin").Instant("issued_at").Instant("ends_at")
            .Text("ending", optional: true).Text("end_reason", optional: true).Guid("replaced_by", optional: true).Int("told_days", optional: true)
            .Bytes("der", optional: true).Int("version").Key("id"))
        .Index("certificates", "agency_id", "folded", "id")
        .Unique("certificates", "issuer", "serial")
        .Index("certificates", "thumbprint")
        .Index("certificates", "person_id")
        .Index("certificates", "issued_at")
        .Index("certificates", "ends_at")
        .Table("requests", t => t
            .Guid("id").Guid("agency_id").Text("kind").Text("state").Guid("certificate_id", optional: true).Guid("result_id", optional: true)
            .Text("holder_kind").Guid("person_id", optional: true).Text("holder_name").Text("holder_title", optional: true).Text("holder_code", optional: true)
            .Text("medium").Text("device_serial", optional: true).Text("reason").Text("changes", optional: true)
            .Text("proposed_by").Instant("proposed_at").Text("confirmed_by", optional: true).Instant("confirmed_at", optional: true)
            .Text("letter", optional: true).Instant("sent_at", optional: true).Instant("closed_at", optional: true).Text("answer", optional: true)
            .Int("version").Key("id"))
        .Index("requests", "agency_id", "state", "id")
        .Index("requests", "certificate_id")
        .Table("hand_overs", t => t
            .Guid("id").Guid("certificate_id").Guid("agency_id").Text("from_name", optional: true).Guid("to_person_id").Text("to_name").Text("to_title")
            .Date("handed_on").Text("document").Instant("at").Key("id"))
        .Index("hand_overs", "certificate_id");
}
