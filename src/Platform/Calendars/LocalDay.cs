using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Calendars;

/// <summary>A day on which one agency is closed or works unlike the others, by a document of its own.</summary>
public sealed class LocalDay
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public DateOnly Day { get; init; }
    public bool Works { get; init; }

    /// <summary>Why, as people read it ("Trụ sở ngập, tạm đóng cửa").</summary>
    public string Name { get; init; } = "";

    /// <summary>The document that decides it.</summary>
    public string LegalDocument { get; init; } = "";

    internal CalendarDay AsDay() => new(Day, Works ? DayKind.LocalOn : DayKind.LocalOff, Name, LegalDocument);
}

internal sealed class LocalDayMapping : IEntityTypeConfiguration<LocalDay>
{
    public void Configure(EntityTypeBuilder<LocalDay> day)
    {
        day.ToTable("local_days");
        day.HasIndex(d => new { d.AgencyId, d.Day }).IsUnique();
    }
}
