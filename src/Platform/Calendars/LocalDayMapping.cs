using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Calendars;

internal sealed class LocalDayMapping : IEntityTypeConfiguration<LocalDay>
{
    public void Configure(EntityTypeBuilder<LocalDay> day)
    {
        day.ToTable("local_days");
        day.HasIndex(d => new { d.AgencyId, d.Day }).IsUnique();
    }
}
