using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Calendars;

/// <summary>Declares that a year's holidays are all entered, so that deadlines in it are firm.</summary>
internal sealed class DeclareYear(PlatformDb db, ICalendars calendars, Freshness freshness) : IOperation
{
    /// <summary>Tết takes five days (Bộ luật Lao động 2019, Điều 112); a year without them is not complete.</summary>
    private const int DaysOfTet = 5;

    public async Task<Outcome<int>> Run(int year, string? legalDocument, CancellationToken cancel)
    {
        if (legalDocument?.Trim() is not { Length: >= 3 } document) return Refusal.On("Decree", "platform.calendar.document-missing");
        if (year is < 2000 or > 2100) return Refusal.NotFound;
        var calendar = calendars.Of(LocalDay.All);
        if (calendar.Decreed(year)) return Refusal.On("Decree", "platform.calendar.year-declared", year);
        var tet = Enumerable.Range(0, 45).Count(n => calendar.On(new DateOnly(year, 1, 15).AddDays(n)).Kind == DayKind.Holiday);
        if (tet < DaysOfTet) return Refusal.On("Decree", "platform.calendar.year-without-tet", year, tet);

        await db.TakeNumber(default, Freshness.Book, 0, cancel);
        if (await db.Set<DeclaredYear>().AnyAsync(y => y.Year == year, cancel)) return Refusal.On("Decree", "platform.calendar.year-declared", year);
        db.Add(new DeclaredYear { Year = year, LegalDocument = document });
        if (await db.Commit(new Deed("platform.calendar.year-complete", Ids.Named($"calendar/{year}"), document, new { year }), cancel) is { } refusal) return refusal;
        freshness.Changed();
        return year;
    }
}
