using System.Globalization;
using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Pages.Admin;

/// <summary>Holidays and swaps that hold for every agency, entered by the system administrator as they are decreed.</summary>
[Needs("platform.calendars.edit-all")]
internal sealed class CommonCalendarModel(ICalendars calendars, CommonDays days, SetCommonDay set, DropCommonDay drop, DeclareYear declare, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }
    [BindProperty] public CommonDayKind Kind { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public DateOnly? Worked { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? LegalDocument { get; set; }
    [BindProperty] public string? Decree { get; set; }

    public int Shown => Math.Clamp(Year ?? clock.Today().Year, 2000, 2100);
    public bool Decreed => calendars.Of(LocalDay.All).Decreed(Shown);
    public IReadOnlyList<LocalDay> Entered { get; private set; } = [];
    public List<SelectListItem> Kinds => [.. Enum.GetValues<CommonDayKind>().Select(k => new SelectListItem(T["platform.calendars.common." + k.ToString().ToLowerInvariant()], k.ToString()))];

    public async Task OnGetAsync(CancellationToken cancel) => Entered = await days.Of(Shown, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Say(await set.Run(new(Kind, Day, Worked, Name, LegalDocument), cancel), Day?.Year ?? Shown, "platform.calendar.saved", cancel);

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancel) => await Say(await drop.Run(id, cancel), Shown, "platform.calendar.saved", cancel);

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken cancel) => await Say(await declare.Run(Shown, Decree, cancel), Shown, "platform.calendar.saved", cancel);

    private Task<IActionResult> Say<TValue>(Outcome<TValue> outcome, int year, string said, CancellationToken cancel) =>
        Answer(outcome, _ => "/admin/calendars/common?year=" + year.ToString(CultureInfo.InvariantCulture), async () => { await OnGetAsync(cancel); return Page(); }, said);
}
