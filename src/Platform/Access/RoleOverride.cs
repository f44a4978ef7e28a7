using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Access;

/// <summary>An administrator's decision about one role and one permission, where it differs from the module's proposal.</summary>
public sealed class RoleOverride
{
    public string Role { get; init; } = "";
    public string Permission { get; init; } = "";
    public bool Granted { get; set; }
}

internal sealed class RoleOverrideMapping : IEntityTypeConfiguration<RoleOverride>
{
    public void Configure(EntityTypeBuilder<RoleOverride> change) => change.ToTable("role_overrides").HasKey(o => new { o.Role, o.Permission });
}
