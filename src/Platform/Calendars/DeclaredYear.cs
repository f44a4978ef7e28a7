using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Calendars;

/// <summary>A year whose holidays were declared complete in the program; packs declare theirs in calendar/years.csv.</summary>
public sealed class DeclaredYear
{
    public int Year { get; init; }

    /// <summary>The document that decrees the year's holidays.</summary>
    public string LegalDocument { get; init; } = "";
}

internal sealed class DeclaredYearMapping : IEntityTypeConfiguration<DeclaredYear>
{
    public void Configure(EntityTypeBuilder<DeclaredYear> year)
    {
        year.ToTable("calendar_years").HasKey(y => y.Year);
        year.Property(y => y.Year).ValueGeneratedNever();
    }
}
