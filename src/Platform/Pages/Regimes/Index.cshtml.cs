using CuuLong.Platform.Access;
using CuuLong.Platform.Regimes;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Regimes;

/// <summary>Which rule of law governs what on a day, and what it sets.</summary>
[SignedIn]
internal sealed class IndexModel(IRegimes regimes, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public DateOnly? AsOf { get; set; }

    public DateOnly Day { get; private set; }
    public IReadOnlyList<IGrouping<string, Regime>> Subjects { get; private set; } = [];

    public Regime? Governing(string subject) => regimes.Governing(subject, Day);

    public void OnGet()
    {
        Day = AsOf ?? clock.Today();
        Subjects = [.. regimes.All.GroupBy(r => r.Subject)];
    }
}
