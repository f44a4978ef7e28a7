using CuuLong.Platform.Access;
using CuuLong.Platform.Territory;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Territory;

/// <summary>Administrative territory as of a day, and where each went between two days.</summary>
[SignedIn]
internal sealed class IndexModel(IAreas areas, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public DateOnly? AsOf { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? Since { get; set; }
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    public DateOnly Day { get; private set; }
    public DateOnly From { get; private set; }
    public IReadOnlyList<(AreaLevel Level, int Count)> Counts { get; private set; } = [];
    public IReadOnlyList<(Area Above, IReadOnlyList<Area> Below)> Groups { get; private set; } = [];
    public IReadOnlyList<AreaMove> Moves { get; private set; } = [];

    public void OnGet()
    {
        Day = AsOf ?? clock.Today();
        From = Since ?? new DateOnly(2021, 7, 1);
        var all = areas.On(Day);
        Counts = [.. all.GroupBy(a => a.Level).Select(g => (g.Key, g.Count()))];
        Groups = [.. all.Where(a => a.Level != AreaLevel.Commune).Select(a => (a, (IReadOnlyList<Area>)[.. areas.Children(a.Code, Day).Where(c => c.Level == AreaLevel.Commune && Wanted(c))])).Where(g => g.Item2.Count > 0)];
        Moves = [.. areas.Moves(From, Day).Where(m => Wanted(m.From) || (m.To is not null && Wanted(m.To)))];
    }

    private bool Wanted(Area area) =>
        string.IsNullOrWhiteSpace(Q) || area.Folded.Contains(Fold.Of(Q.Trim()), StringComparison.Ordinal) || area.Code.StartsWith(Q.Trim(), StringComparison.Ordinal);
}
