using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Organisations;

/// <summary>Lets modules check keys of units in their files of a pack before that pack is loaded.</summary>
public sealed class PackUnits(Pack pack)
{
    private readonly Lazy<IReadOnlyList<UnitPart.Row>> rows = new(() => UnitPart.Read(pack));

    /// <exception cref="PackException">No agency of the pack has the key.</exception>
    public void DemandAgency(string key, PackPlace place, string column) => Demand(key, place, column, agency: true);

    /// <exception cref="PackException">No unit of the pack has the key.</exception>
    public void DemandUnit(string key, PackPlace place, string column) => Demand(key, place, column, agency: false);

    private void Demand(string key, PackPlace place, string column, bool agency)
    {
        if (!rows.Value.Any(u => u.Key == key && (!agency || u.Agency is null)))
            throw place.Wrong(column, $"«{key}» không phải khóa của một {(agency ? "cơ quan" : "đơn vị")} trong gói{Nearest.Hint(key, rows.Value.Select(u => u.Key))}.");
    }
}
