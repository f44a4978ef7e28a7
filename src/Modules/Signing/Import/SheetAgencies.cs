using CuuLong.Platform;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;

namespace CuuLong.Signing.Import;

/// <summary>Which agency a cell of the sheet means: by its code in either form, its key, its name in any language or its notation. Codes and names of agencies that are no more are known too.</summary>
/// <param name="only">The one agency that may be meant, where a unit of it bears a name that others bear too; null where any may be.</param>
internal sealed class SheetAgencies(IOrganisations organisations, DateOnly today, Guid? only = null)
{
    private readonly Lazy<ILookup<string, Guid>> named = new(() => organisations.On(today)
        .SelectMany(u => new[] { u.Name, u.NameEn, u.NameKm, u.Notation }.Select(Plain).Where(n => n.Length > 0).Select(n => (Name: n, u.AgencyId))).ToLookup(n => n.Name, n => n.AgencyId));

    public Outcome<Guid> Of(string cell)
    {
        if ((organisations.ByCode(cell, today) ?? organisations.ByKey(cell)) is { } coded) return coded.AgencyId;
        var found = named.Value[Plain(cell)].Distinct().ToList();
        if (found.Count == 0) found = [.. organisations.SearchOther(cell, today).Where(u => u.ValidFrom <= today && Plain(u.Name) == Plain(cell)).Select(u => u.AgencyId).Distinct()];
        return found switch
        {
            [var one] => one,
            [] => new Refusal("signing.import.agency", null, cell),
            _ when only is { } own && found.Contains(own) => own,
            _ => new Refusal("signing.import.agencies", null, cell),
        };
    }

    private static string Plain(string name) => Fold.Of(Clean.Line(name));
}
