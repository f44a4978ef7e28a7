using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Admin;

[Needs("platform.calendars.edit")]
internal sealed class CalendarsModel(ICalendars calendars, SetLocalDay set, TimeProvider clock) : OfficePage
{
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public bool Works { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? LegalDocument { get; set; }

    public int Year { get; private set; }
    public WorkingCalendar Calendar => calendars.Of(Actor.AgencyId);

    /// <summary>Days of the year that differ from the plain week.</summary>
    public IReadOnlyList<CalendarDay> Special { get; private set; } = [];
    public int WorkingDays { get; private set; }

    public void OnGet(int? year)
    {
        Year = Math.Clamp(year ?? clock.Today().Year, 2000, 2100);
        CalendarDay[] days = [.. Enumerable.Range(0, DateTime.IsLeapYear(Year) ? 366 : 365).Select(n => Calendar.On(new DateOnly(Year, 1, 1).AddDays(n)))];
        Special = [.. days.Where(d => d.Kind is not (DayKind.Working or DayKind.Weekend))];
        WorkingDays = days.Count(d => d.Works);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Answer(await set.Run(new(Day, Works, Name, LegalDocument), cancel), _ => $"/admin/calendars?year={Day!.Value.Year}",
            () => { OnGet(Day?.Year); return Task.FromResult<IActionResult>(Page()); }, "platform.calendar.saved");
}
