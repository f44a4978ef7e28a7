using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Calendars;

/// <summary>What the system administrator entered for every agency: days, and years that are complete.</summary>
internal sealed class CommonDays(PlatformDb db)
{
    public Task<List<LocalDay>> Of(int year, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Set<LocalDay>().AsNoTracking().Where(d => d.AgencyId == LocalDay.All && d.Day >= from && d.Day <= to).OrderBy(d => d.Day).ToListAsync(cancel);
    }
}
