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

    /// <summary>A file that is wrong is read again when asked again: it may have been mended.</summary>
    private readonly Lazy<PackCalendar> declared = new(() => PackCalendar.Read(pack), LazyThreadSafetyMode.PublicationOnly);

    public WorkingCalendar Of(Guid agencyId) => Current.Own.GetValueOrDefault(agencyId) ?? Current.Common;

    /// <summary>What was entered in the program for all stands over what the pack says of the day: whoever entered it saw a document.</summary>
    protected override Picture Load(PlatformDb db)
    {
        var entered = db.Set<LocalDay>().AsNoTracking().ToList().ToLookup(d => d.AgencyId);
        var common = entered[LocalDay.All].ToDictionary(d => d.Day, d => d.AsDay());
        CalendarDay[] decreed = [.. declared.Value.Days.Where(d => !common.ContainsKey(d.Day)), .. common.Values];
        int[] years = [.. declared.Value.Years, .. db.Set<DeclaredYear>().AsNoTracking().Select(y => y.Year)];
        WorkingCalendar With(IEnumerable<CalendarDay> own) => new(decreed, own, declared.Value.Hours, declared.Value.Yearly, years);
        return new(With([]), entered.Where(g => g.Key != LocalDay.All).ToFrozenDictionary(g => g.Key, g => With(g.Select(d => d.AsDay()))));
    }
}
