using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Organisations;

internal sealed class OrganisationBook(IServiceScopeFactory scopes, Freshness freshness) : Cached<OrganisationPicture>(scopes, freshness), IOrganisations
{
    protected override OrganisationPicture Load(PlatformDb db) => new(db.Units.AsNoTracking().ToList(), db.Successions.AsNoTracking().ToList(), db.Placements.AsNoTracking().ToList());

    public Unit? Find(Guid id) => Current.ById.GetValueOrDefault(id);

    public Unit Get(Guid id) => Find(id) ?? throw new KeyNotFoundException($"no unit {id}");

    public Unit? ByKey(string key) => Current.ByKey.GetValueOrDefault(key);

    public Unit? ByCode(string code, DateOnly day)
    {
        var carriers = Current.ByCode[Codes.Plain(code)].ToList();
        return carriers.FirstOrDefault(u => u.ExistsOn(day)) ?? carriers.MaxBy(u => u.ValidFrom);
    }

    public IReadOnlyList<Unit> On(DateOnly day) => [.. Current.Ordered.Where(u => u.ExistsOn(day))];

    public IReadOnlyList<Unit> Agencies(DateOnly day, UnitKind? kind = null) =>
        [.. Current.Ordered.Where(u => u.IsAgency && u.ExistsOn(day) && (kind is null || u.Kind == kind))];

    public IReadOnlyList<Unit> Children(Guid id, DateOnly day) => [.. Current.ByParent[id].Where(u => u.ExistsOn(day) && ParentOn(u, day)?.Id == id)];

    public Unit? ParentOn(Unit unit, DateOnly day) =>
        (Current.Placed[unit.Id].FirstOrDefault(p => day < p.Until)?.ParentId ?? unit.ParentId) is { } parent ? Find(parent) : null;

    public IReadOnlyList<Unit> UnitsOf(Guid agency, DateOnly day) =>
        [.. Current.ByAgency[agency].Where(u => u.ExistsOn(day)).OrderByDescending(u => u.IsAgency)];

    public IReadOnlyList<Succession> Before(Guid id) => [.. Current.To[id]];

    public IReadOnlyList<Succession> After(Guid id) => [.. Current.From[id]];

    public IReadOnlyList<Unit> ResolveTo(Guid id, DateOnly day)
    {
        var found = new List<Unit>();
        Follow(id, day, [], found);
        return found;
    }

    private void Follow(Guid id, DateOnly day, HashSet<Guid> seen, List<Unit> found)
    {
        if (!seen.Add(id) || Find(id) is not { } unit) return;
        if (unit.ExistsOn(day)) found.Add(unit);
        else if (day < unit.ValidFrom)
            foreach (var edge in Before(id)) Follow(edge.FromId, day, seen, found);
        else
            foreach (var edge in After(id).Where(e => e.ToId is not null)) Follow(edge.ToId!.Value, day, seen, found);
    }

    public IReadOnlyList<Guid> Forebears(Guid agency, DateOnly day)
    {
        var found = new List<Guid>();
        Gather(agency, day, found);
        return found;
    }

    private void Gather(Guid agency, DateOnly day, List<Guid> found)
    {
        foreach (var edge in Current.To[agency].Where(e => e.On <= day))
            if (Find(edge.FromId) is { IsAgency: true } before && !before.ExistsOn(day) && Heir(before.Id) == agency && !found.Contains(before.Id))
            {
                found.Add(before.Id);
                Gather(before.Id, day, found);
            }
    }

    /// <summary>Who took over all of its work: by renaming or merging, else the only one to whom any of it went on the day it ended.</summary>
    private Guid? Heir(Guid id)
    {
        var edges = After(id).Where(e => e.ToId is not null && e.On == Get(id).ValidTo).ToList();
        if (edges.FirstOrDefault(e => e.Kind is SuccessionKind.Rename or SuccessionKind.Merge) is { } whole) return whole.ToId;
        return edges.Select(e => e.ToId).Distinct().ToList() is [var only] ? only : null;
    }

    public IReadOnlyList<Unit> Search(string text, DateOnly day, int most = 50) => Search(text, u => u.ExistsOn(day), most);

    public IReadOnlyList<Unit> SearchOther(string text, DateOnly day, int most = 50) => Search(text, u => !u.ExistsOn(day), most);

    private IReadOnlyList<Unit> Search(string text, Func<Unit, bool> of, int most)
    {
        var words = Fold.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        var (phrase, code) = (string.Join(' ', words), Codes.Plain(text));
        return [.. Current.Ordered.Where(u => of(u) && (words.All(w => Has(u, w)) || HasCode(u, code))).OrderByDescending(u => Has(u, phrase)).Take(most)];
    }

    /// <summary>At the start of a word; Khmer writes no spaces between words, so there anywhere.</summary>
    private static bool Has(Unit u, string word) =>
        u.Folded.StartsWith(word, StringComparison.Ordinal) || u.Folded.Contains(word[0] < 128 ? " " + word : word, StringComparison.Ordinal);

    private static bool HasCode(Unit u, string code) =>
        (u.Code13?.StartsWith(code, StringComparison.Ordinal) ?? false) || (u.Code35?.StartsWith(code, StringComparison.Ordinal) ?? false);
}
