using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Organisations;

/// <summary>Agencies under a unit that ends live on, under another.</summary>
internal sealed class Placing(PlatformDb db, DbKernel kernel, UnitStore units)
{
    /// <summary>The agencies right below the units that end, and still there on the day.</summary>
    public List<Unit> Below(IReadOnlyCollection<Unit> ended, DateOnly on)
    {
        var ids = ended.Select(u => u.Id).ToHashSet();
        return [.. units.All.Where(u => u.IsAgency && !ids.Contains(u.Id) && u.ParentId is { } parent && ids.Contains(parent) && (u.ValidTo is null || on < u.ValidTo))];
    }

    /// <summary>Whether the unit lies somewhere under the other, or is it.</summary>
    public bool Under(Unit unit, Unit top)
    {
        for (var at = unit; at is not null; at = units.Find(at.ParentId))
            if (at.Id == top.Id) return true;
        return false;
    }

    /// <summary>From the day on each stands under the unit that <paramref name="above"/> names; a deed for each.</summary>
    public List<Deed> Move(List<Unit> agencies, Func<Guid, Unit> above, DateOnly on, string legalDocument)
    {
        var deeds = new List<Deed>();
        foreach (var agency in agencies)
        {
            var (before, after) = (units.Find(agency.ParentId)!, above(agency.ParentId!.Value));
            db.Add(new Placement { Id = kernel.Ids.New(), UnitId = agency.Id, ParentId = before.Id, Until = on, LegalDocument = legalDocument.Trim() });
            agency.ParentId = after.Id;
            deeds.Add(new Deed("platform.unit.placed", agency.Id, legalDocument, new { agency.Name, From = before.Name, To = after.Name, On = on }));
        }
        return deeds;
    }
}
