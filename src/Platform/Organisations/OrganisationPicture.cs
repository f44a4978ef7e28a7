using System.Collections.Frozen;

namespace CuuLong.Platform.Organisations;

/// <summary>All units and edges at one moment, indexed as they are asked for.</summary>
internal sealed class OrganisationPicture
{
    public OrganisationPicture(List<Unit> units, List<Succession> edges)
    {
        Ordered = [.. units.OrderBy(u => u.Order).ThenBy(u => u.Key, StringComparer.Ordinal)];
        ById = units.ToFrozenDictionary(u => u.Id);
        ByKey = units.ToFrozenDictionary(u => u.Key);
        ByCode = Ordered.SelectMany(u => new[] { u.Code13, u.Code35 }.OfType<string>().Distinct(), (unit, code) => (code, unit)).ToLookup(p => Codes.Plain(p.code), p => p.unit);
        ByParent = Ordered.Where(u => u.ParentId is not null).ToLookup(u => u.ParentId!.Value);
        ByAgency = Ordered.ToLookup(u => u.AgencyId);
        // A transfer carries only a part of the work away, so those who took over the rest stand before it.
        var ordered = edges.OrderBy(e => e.On).ThenBy(e => e.Kind == SuccessionKind.Transfer).ThenBy(e => e.Id).ToList();
        From = ordered.ToLookup(e => e.FromId);
        To = ordered.Where(e => e.ToId is not null).ToLookup(e => e.ToId!.Value);
    }

    public IReadOnlyList<Unit> Ordered { get; }
    public FrozenDictionary<Guid, Unit> ById { get; }
    public FrozenDictionary<string, Unit> ByKey { get; }
    public ILookup<string, Unit> ByCode { get; }
    public ILookup<Guid, Unit> ByParent { get; }
    public ILookup<Guid, Unit> ByAgency { get; }
    public ILookup<Guid, Succession> From { get; }
    public ILookup<Guid, Succession> To { get; }
}
