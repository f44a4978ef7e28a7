using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Deeds;

internal sealed class DeedRootMapping : IEntityTypeConfiguration<DeedRoot>
{
    public void Configure(EntityTypeBuilder<DeedRoot> root) => root.ToTable("deed_roots").HasKey(r => r.Day);
}
