using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>Organisations in time, people with their positions and delegations, accounts.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_02_People")]
internal sealed class M20261122_02_People : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("units", t => t
            .Guid("id").Text("key").Guid("parent_id", optional: true).Guid("agency_id").Text("kind").Text("name").Text("name_en").Text("name_km")
            .Text("folded").Text("notation").Text("code13", optional: true).Text("code35", optional: true).Bool("code_synthetic")
            .Text("territory", optional: true).Date("valid_from").Date("valid_to", optional: true).Int("\"order\"").Key("id"))
        .Unique("units", "key").Index("units", "parent_id").Index("units", "agency_id").Index("units", "code13").Index("units", "code35")
        .Table("successions", t => t
            .Guid("id").Guid("from_id").Guid("to_id", optional: true).Text("kind").Date("\"on\"").Text("legal_document").Key("id"))
        .Index("successions", "from_id").Index("successions", "to_id")
        .Table("people", t => t.Guid("id").Text("name").Text("folded").Text("email", optional: true).Instant("created_at").Key("id"))
        .Table("positions", t => t
            .Guid("id").Guid("person_id").Guid("unit_id").Guid("agency_id").Text("title").Text("roles").Date("\"from\"").Date("\"to\"", optional: true).Key("id"))
        .Index("positions", "person_id").Index("positions", "agency_id")
        .Table("delegations", t => t
            .Guid("id").Guid("agency_id").Guid("from_position_id").Guid("to_position_id").Text("kind").Instant("\"from\"").Instant("\"to\"")
            .Text("reason").Instant("revoked_at", optional: true).Key("id"))
        .Index("delegations", "to_position_id").Index("delegations", "from_position_id")
        .Table("accounts", t => t
            .Guid("id").Guid("person_id").Guid("agency_id").Instant("created_at").Instant("disabled_at", optional: true).Text("disabled_reason", optional: true)
            .Bool("must_reset").Int("version").Text("user_name", optional: true).Text("normalized_user_name", optional: true)
            .Text("email", optional: true).Text("normalized_email", optional: true).Bool("email_confirmed").Text("password_hash", optional: true)
            .Text("security_stamp", optional: true).Text("concurrency_stamp", optional: true).Text("phone_number", optional: true)
            .Bool("phone_number_confirmed").Bool("two_factor_enabled").Instant("lockout_end", optional: true).Bool("lockout_enabled")
            .Int("access_failed_count").Key("id"))
        .Unique("accounts", "normalized_user_name").Index("accounts", "normalized_email").Index("accounts", "person_id")
        .Table("account_changes", t => t.Guid("id").Guid("account_id").Instant("at").Int("step").Bool("created").Key("id"))
        .Index("account_changes", "at").Index("account_changes", "account_id");
}
