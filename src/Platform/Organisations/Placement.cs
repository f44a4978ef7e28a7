using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Organisations;

/// <summary>Above an agency that lives on stood another unit until a day: the directory of an earlier day shows it there.</summary>
public sealed class Placement
{
    public Guid Id { get; init; }
    public Guid UnitId { get; init; }

    /// <summary>Who stood above it.</summary>
    public Guid ParentId { get; init; }

    /// <summary>First day on which it no longer did.</summary>
    public DateOnly Until { get; init; }
    public string LegalDocument { get; init; } = "";
}

internal sealed class PlacementMapping : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> placement)
    {
        placement.ToTable("placements");
        placement.HasIndex(p => p.UnitId);
    }
}
