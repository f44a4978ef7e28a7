using CuuLong.Platform.Data.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CuuLong.Platform.Data.Migrations;

/// <summary>What administrators changed of the roles, delegations given on, second factors, passkeys and outside sign-ins.</summary>
[DbContext(typeof(PlatformDb)), Migration("20261122_11_Rights")]
internal sealed class M20261122_11_Rights : ModuleMigration
{
    protected override void Build(SchemaChange change) => change
        .Table("role_overrides", t => t.Text("role").Text("permission").Bool("granted").Key("role", "permission"))
        .Column("delegations", t => t.Guid("parent_id", optional: true))
        .Index("delegations", "parent_id")
        .Index("delegations", "agency_id", "\"to\"")
        .Index("accounts", "agency_id")
        .Index("accounts", "created_at")
        .Table("account_tokens", t => t.Guid("user_id").Text("login_provider").Text("name").Text("value", optional: true).Key("user_id", "login_provider", "name"))
        .Table("account_logins", t => t
            .Text("login_provider").Text("provider_key").Text("provider_display_name", optional: true).Guid("user_id").Key("login_provider", "provider_key"))
        .Index("account_logins", "user_id")
        .Table("account_passkeys", t => t.Bytes("credential_id").Guid("user_id").Text("data").Key("credential_id"))
        .Index("account_passkeys", "user_id");
}
