using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Regimes;

internal sealed class RegimeMapping : IEntityTypeConfiguration<Regime>
{
    public void Configure(EntityTypeBuilder<Regime> regime)
    {
        regime.ToTable("regimes");
        regime.HasIndex(r => r.Key).IsUnique();
        regime.Ignore(r => r.All);
    }
}
