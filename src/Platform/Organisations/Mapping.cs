using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Organisations;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("units");
        unit.HasIndex(u => u.Key).IsUnique();
        unit.HasIndex(u => u.ParentId);
        unit.HasIndex(u => u.AgencyId);
        unit.HasIndex(u => u.Code13);
        unit.HasIndex(u => u.Code35);
        unit.Ignore(u => u.IsAgency);
    }
}

internal sealed class SuccessionMapping : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> succession)
    {
        succession.ToTable("successions");
        succession.HasIndex(s => s.FromId);
        succession.HasIndex(s => s.ToId);
    }
}
