using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Packs;

/// <summary>Which state of which pack the database holds.</summary>
public sealed class PackMark
{
    public string Key { get; init; } = "";
    public string Hash { get; set; } = "";
    public DateTimeOffset LoadedAt { get; set; }
}

internal sealed class PackMarkMapping : IEntityTypeConfiguration<PackMark>
{
    public void Configure(EntityTypeBuilder<PackMark> mark) => mark.ToTable("packs").HasKey(m => m.Key);
}
