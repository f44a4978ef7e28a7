using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Pages.Admin;

/// <summary>The offices in time. They are declared in the pack and never renamed in place, so this page only shows them.</summary>
[Needs(PlatformRights.Units)]
internal sealed class UnitsModel(PlatformDb db, TimeProvider clock) : OfficePage
{
    public sealed record Row(Unit Unit, string? Parent, List<Succession> After);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? On { get; set; }
    public List<Row> Rows { get; private set; } = [];
    public Dictionary<Guid, string> Names { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var day = On ??= clock.Today();
        var all = await db.Units.AsNoTracking().OrderBy(u => u.Order).ThenBy(u => u.Folded).ToListAsync(cancel);
        Names = all.ToDictionary(u => u.Id, u => u.NameIn(T.Language));
        var after = (await db.Successions.AsNoTracking().ToListAsync(cancel)).ToLookup(s => s.FromId);
        var folded = Fold.Of(Q?.Trim());
        Rows =
        [
            .. all.Where(u => (u.AgencyId == Actor.AgencyId || Actor.May(PlatformRights.AllAgencies)) && u.ExistsOn(day) && (folded.Length == 0 || u.Folded.Contains(folded, StringComparison.Ordinal)))
                .Take(500).Select(u => new Row(u, u.ParentId is { } p ? Names.GetValueOrDefault(p) : null, [.. after[u.Id]])),
        ];
    }
}
