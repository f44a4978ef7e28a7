using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Territory;

public enum AreaLevel { Province, District, Commune }

/// <summary>
/// An administrative territory under one name for as long as it was so. The statistics office's code lives on under other
/// names (29242: Phường 3, then Phường Trà Vinh), so only code and day together say what is meant.
/// </summary>
public sealed class Area
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public AreaLevel Level { get; init; }

    /// <summary>"Phường", "Xã", "Thị trấn", "Huyện"…</summary>
    public string Type { get; init; } = "";

    /// <summary>With its type: "Phường Trà Vinh".</summary>
    public string Name { get; init; } = "";
    public string Folded { get; init; } = "";
    public string? ParentCode { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day it no longer was.</summary>
    public DateOnly? ValidTo { get; init; }
    public Trust Trust { get; init; }
    public string Source { get; init; } = "";

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);
}

/// <summary>How much of a territory went over.</summary>
public enum Extent { Whole, Part }

/// <summary>Where a territory went on a day: <see cref="FromCode"/> as of the day before, <see cref="ToCode"/> as of the day.</summary>
public sealed class AreaChange
{
    public Guid Id { get; init; }
    public string FromCode { get; init; } = "";

    /// <summary>Null when the level was abolished with nothing in its place.</summary>
    public string? ToCode { get; init; }
    public DateOnly On { get; init; }
    public Extent Extent { get; init; }
    public string LegalDocument { get; init; } = "";
    public Trust Trust { get; init; }
}

internal sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> area)
    {
        area.ToTable("areas");
        area.HasIndex(a => new { a.Code, a.ValidFrom }).IsUnique();
    }
}

internal sealed class AreaChangeMapping : IEntityTypeConfiguration<AreaChange>
{
    public void Configure(EntityTypeBuilder<AreaChange> change)
    {
        change.ToTable("area_changes");
        change.HasIndex(c => c.FromCode);
        change.HasIndex(c => c.ToCode);
    }
}
