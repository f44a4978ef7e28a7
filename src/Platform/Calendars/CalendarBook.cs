using System.Collections.Frozen;
using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Calendars;

/// <summary>The working calendar of each agency: what was decreed for all, with its own days on top. Kept in memory; asking costs nothing.</summary>
public interface ICalendars
{
    WorkingCalendar Of(Guid agencyId);
}

internal sealed class CalendarBook(IServiceScopeFactory scopes, Freshness freshness, Pack pack) : Cached<CalendarBook.Picture>(scopes, freshness), ICalendars
{
    internal sealed record Picture(WorkingCalendar Common, FrozenDictionary<Guid, WorkingCalendar> Own);

    private readonly PackCalendar decreed = new(pack);

    public WorkingCalendar Of(Guid agencyId) => Current.Own.GetValueOrDefault(agencyId) ?? Current.Common;

    protected override Picture Load(PlatformDb db) => new(
        decreed.With([]),
        db.Set<LocalDay>().AsNoTracking().ToList().GroupBy(d => d.AgencyId).ToFrozenDictionary(g => g.Key, g => decreed.With(g.Select(d => d.AsDay()))));
}
