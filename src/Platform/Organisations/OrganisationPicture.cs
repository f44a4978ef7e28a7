using System.Collections.Frozen;

namespace CuuLong.Platform.Organisations;

/// <summary>All units and edges at one moment, indexed as they are asked for.</summary>
internal sealed class OrganisationPicture
{
    public OrganisationPicture(List<Unit> units, List<Succession> edges, List<Placement> placements)
    {
        Ordered = [.. units.OrderBy(u => u.Order).ThenBy(u => u.Key, StringComparer.Ordinal)];
        ById = units.ToFrozenDictionary(u => u.Id);
        ByKey = units.ToFrozenDictionary(u => u.Key);
        ByCode = Ordered.SelectMany(u => new[] { u.Code13, u.Code35 }.OfType<string>().Distinct(), (unit, code) => (code, unit)).ToLookup(p => Codes.Plain(p.code), p => p.unit);
        Placed = placements.OrderBy(p => p.Until).ToLookup(p => p.UnitId);
        ByParent = Ordered.SelectMany(u => Placed[u.Id].Select(p => (Guid?)p.ParentId).Append(u.ParentId).OfType<Guid>().Distinct(), (unit, parent) => (parent, unit)).ToLookup(p => p.parent, p => p.unit);
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

    /// <summary>Under whom an agency stood before, the earliest first.</summary>
    public ILookup<Guid, Placement> Placed { get; }

    /// <summary>Who stands under it, or once did.</summary>
    public ILookup<Guid, Unit> ByParent { get; }
    public ILookup<Guid, Unit> ByAgency { get; }
    public ILookup<Guid, Succession> From { get; }
    public ILookup<Guid, Succession> To { get; }
}
