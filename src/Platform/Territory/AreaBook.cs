using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Territory;

internal sealed class AreaBook(IServiceScopeFactory scopes, Freshness freshness) : Cached<AreaBook.Picture>(scopes, freshness), IAreas
{
    internal sealed record Picture(IReadOnlyList<Area> Areas, ILookup<string, Area> ByCode, ILookup<string, Area> ByParent, IReadOnlyList<AreaMove> Moves);

    protected override Picture Load(PlatformDb db)
    {
        var areas = db.Areas.AsNoTracking().ToList().OrderBy(a => a.Level).ThenBy(a => a.Code, StringComparer.Ordinal).ToList();
        var byCode = areas.ToLookup(a => a.Code);
        var moves = db.AreaChanges.AsNoTracking().ToList().OrderBy(c => c.On).ThenBy(c => c.FromCode, StringComparer.Ordinal).ThenBy(c => c.ToCode, StringComparer.Ordinal)
            .Select(c => new AreaMove(byCode[c.FromCode].First(a => a.ValidTo == c.On), c.ToCode is null ? null : byCode[c.ToCode].First(a => a.ExistsOn(c.On)), c));
        return new Picture(areas, byCode, areas.ToLookup(a => a.ParentCode ?? ""), [.. moves]);
    }

    public IReadOnlyList<Area> On(DateOnly day, AreaLevel? level = null) =>
        [.. Current.Areas.Where(a => a.ExistsOn(day) && (level is null || a.Level == level))];

    public Area? Find(string code, DateOnly day) => Current.ByCode[code].FirstOrDefault(a => a.ExistsOn(day));

    public IReadOnlyList<Area> Children(string code, DateOnly day) => [.. Current.ByParent[code].Where(a => a.ExistsOn(day))];

    public IReadOnlyList<AreaMove> Moves(DateOnly after, DateOnly until) => [.. Current.Moves.Where(m => after < m.Change.On && m.Change.On <= until)];

    public IReadOnlyList<Area> ResolveTo(string code, DateOnly from, DateOnly day) =>
        Find(code, from) is { } area ? [.. Follow(area, day).DistinctBy(a => a.Id)] : [];

    private IEnumerable<Area> Follow(Area area, DateOnly day) =>
        area.ValidTo is null || day < area.ValidTo
            ? [area]
            : Current.Moves.Where(m => m.From.Id == area.Id && m.To is not null).SelectMany(m => Follow(m.To!, day));
}
