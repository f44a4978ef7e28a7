using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Platform.Pages;

/// <summary>Bàn việc: what waits for this person today, gathered from the modules.</summary>
[SignedIn]
internal sealed class IndexModel(Desk home, ICalendars calendars, TimeProvider clock) : OfficePage
{
    public DeskView Desk { get; private set; } = null!;

    public string Today => Show.FullDay(clock.Today(), T.Language);

    /// <summary>How long the working week is, and the holiday ahead of it, as one plans by them.</summary>
    public string Week => WeekAhead.Say(calendars.Of(Actor.AgencyId), clock.Today(), T);

    public async Task OnGet(CancellationToken cancel) => Desk = await home.Load(cancel);
}
