using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Organisations;

/// <summary>What hinders the end of a unit, and who ends with it.</summary>
internal static class Ending
{
    /// <param name="ends">It will no longer be there; a transfer or split leaves it.</param>
    public static Refusal? Check(Unit unit, DateOnly on, string? legalDocument, bool ends)
    {
        if (unit.ValidTo is { } already && (ends || already < on)) return new Refusal("platform.organisations.ended-already", null, unit.Name, already);
        if (on <= unit.ValidFrom) return Refusal.On("On", "platform.organisations.end-before-begin", unit.ValidFrom);
        return string.IsNullOrWhiteSpace(legalDocument) ? Refusal.On("LegalDocument", "platform.organisations.document-missing") : null;
    }

    /// <summary>The unit and all of the same agency under it that would outlive it.</summary>
    public static List<Unit> With(Unit unit, DateOnly on, UnitStore units)
    {
        var found = new List<Unit> { unit };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(units.All.Where(u => u.ParentId == found[i].Id && u.AgencyId == unit.AgencyId && (u.ValidTo is null || on < u.ValidTo)));
        return found;
    }

    public static Task<int> StillHeld(PlatformDb db, List<Unit> ended, DateOnly on, CancellationToken cancel)
    {
        var ids = ended.Select(u => u.Id).ToList();
        return db.Positions.CountAsync(p => ids.Contains(p.UnitId) && (p.To == null || p.To > on), cancel);
    }
}
