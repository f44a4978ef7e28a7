using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Organisations;

/// <summary>Ends a unit with nobody named after it. Divisions end with their agency, agencies below go under another unit; people still in office hinder.</summary>
internal sealed class EndUnit(PlatformDb db, DbKernel kernel, UnitStore units, Placing placing) : IOperation
{
    /// <param name="On">First day it no longer exists.</param>
    /// <param name="BelowTo">Where the agencies below it stand from then on; needed when there are any.</param>
    public sealed record Input(Guid UnitId, DateOnly On, string LegalDocument, Guid? BelowTo = null);

    public async Task<Outcome<Unit>> Run(Input input, CancellationToken cancel = default)
    {
        await units.Open(cancel);
        if (units.Find(input.UnitId) is not { } unit) return await db.Refuse(Refusal.NotFound, cancel);
        if (!kernel.Acting.Actor.MayChange(unit)) return await db.Refuse(new Refusal("platform.organisations.not-yours"), cancel);
        if (Ending.Check(unit, input.On, input.LegalDocument, ends: true) is { } wrong) return await db.Refuse(wrong, cancel);
        var ended = Ending.With(unit, input.On, units);
        var below = placing.Below(ended, input.On);
        if (below.Count > 0 && Above(input, unit, below.Count) is { } nowhere) return await db.Refuse(nowhere, cancel);
        if (await Ending.StillHeld(db, ended, input.On, cancel) is > 0 and var held)
            return await db.Refuse(Refusal.On("On", "platform.organisations.people-remain", held, input.On), cancel);

        foreach (var one in ended) one.ValidTo = input.On;
        var placed = placing.Move(below, _ => units.Find(input.BelowTo)!, input.On, input.LegalDocument);
        // A unit that was split up on that very day has its successors already.
        var edges = await db.Successions.Where(s => s.FromId == unit.Id && s.On == input.On && s.ToId != null).ToListAsync(cancel);
        if (edges.Count == 0)
            db.Add(new Succession { Id = kernel.Ids.New(), FromId = unit.Id, Kind = SuccessionKind.Abolish, On = input.On, LegalDocument = input.LegalDocument.Trim() });
        Guid[] successors = [.. edges.OrderBy(s => s.Kind == SuccessionKind.Transfer).ThenBy(s => s.Id).Select(s => s.ToId!.Value).Distinct()];
        db.Raise(new UnitEnded(unit.Id, unit.AgencyId, input.On, successors, input.LegalDocument.Trim(), []));
        var deed = new Deed("platform.unit.ended", unit.Id, input.LegalDocument, new { unit.Name, input.On, Units = ended.Count });
        return await units.Commit([deed, .. placed], cancel) is { } refusal ? refusal : unit;
    }

    private Refusal? Above(Input input, Unit unit, int below)
    {
        if (!kernel.Acting.Actor.May(OrganisationRights.AllAgencies)) return new Refusal("platform.organisations.not-yours");
        if (units.Find(input.BelowTo) is not { } above) return Refusal.On("BelowTo", "platform.organisations.agencies-below", below, input.On);
        return above.ExistsOn(input.On) && !placing.Under(above, unit) ? null : Refusal.On("BelowTo", "platform.organisations.successor-gone", above.Name, input.On);
    }
}
