using CuuLong.Platform.Access;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Platform.Pages;

/// <summary>Bàn việc: what waits for this person today, gathered from the modules.</summary>
[SignedIn]
internal sealed class IndexModel(Desk home, TimeProvider clock) : OfficePage
{
    public DeskView Desk { get; private set; } = null!;

    /// <summary>"Thứ Hai, 24/8/2026", capital first as it heads the page.</summary>
    public string Today
    {
        get
        {
            var day = Show.Weekday(clock.Today(), T.Language);
            return $"{char.ToUpper(day[0], System.Globalization.CultureInfo.InvariantCulture)}{day[1..]}, {Show.Day(clock.Today(), T.Language)}";
        }
    }

    public async Task OnGet(CancellationToken cancel) => Desk = await home.Load(cancel);
}
