using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Ui;

public sealed record RailItem(MenuEntry Entry, bool Current, int Badge);

/// <summary>The menu of the modules as this actor may see it.</summary>
public sealed class Rail(ModuleCatalog modules, Acting acting, IEnumerable<IMenuBadge> badges)
{
    /// <summary>From this order on an entry stands at the foot of the rail (administration).</summary>
    public const int Foot = 900;

    /// <param name="counts">False on the page that tells of a failure: what failed may be what counts.</param>
    public async Task<IReadOnlyList<RailItem>> Items(PathString path, bool counts, CancellationToken cancel)
    {
        var seen = modules.Modules.SelectMany(m => m.Menu).Where(e => acting.Actor.May(e.Permission)).OrderBy(e => e.Order).ToList();
        var current = seen.Where(e => path.StartsWithSegments(e.Url == "/" ? "" : e.Url) && (e.Url != "/" || path == "/")).MaxBy(e => e.Url.Length);
        var items = new List<RailItem>(seen.Count);
        foreach (var entry in seen)
            items.Add(new RailItem(entry, entry == current, counts && badges.FirstOrDefault(b => b.Url == entry.Url) is { } badge ? await badge.Count(cancel) : 0));
        return items;
    }
}
