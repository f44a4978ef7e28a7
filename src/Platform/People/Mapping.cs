using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person) => person.ToTable("people");
}

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> position)
    {
        position.ToTable("positions");
        position.HasIndex(p => p.PersonId);
        position.HasIndex(p => p.AgencyId);
        position.Ignore(p => p.RoleKeys);
    }
}

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("delegations");
        delegation.HasIndex(d => d.ToPositionId);
        delegation.HasIndex(d => d.FromPositionId);
        delegation.HasIndex(d => d.ParentId);
        delegation.HasIndex(d => new { d.AgencyId, d.To });
    }
}
