using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Organisations;

/// <summary>Ends a unit with nobody named after it. Divisions end with their agency; agencies below and people still in office hinder.</summary>
internal sealed class EndUnit(PlatformDb db, DbKernel kernel, UnitStore units) : IOperation
{
    /// <param name="On">First day it no longer exists.</param>
    public sealed record Input(Guid UnitId, DateOnly On, string LegalDocument);

    public async Task<Outcome<Unit>> Run(Input input, CancellationToken cancel = default)
    {
        await units.Open(cancel);
        if (units.Find(input.UnitId) is not { } unit) return await db.Refuse(Refusal.NotFound, cancel);
        if (!kernel.Acting.Actor.MayChange(unit)) return await db.Refuse(new Refusal("platform.organisations.not-yours"), cancel);
        if (Ending.Check(unit, input.On, input.LegalDocument, units, ends: true) is { } wrong) return await db.Refuse(wrong, cancel);
        var ended = Ending.With(unit, input.On, units);
        if (await Ending.StillHeld(db, ended, input.On, cancel) is > 0 and var held)
            return await db.Refuse(Refusal.On("On", "platform.organisations.people-remain", held, input.On), cancel);

        foreach (var one in ended) one.ValidTo = input.On;
        // A unit that was split up before has its successors already.
        if (!await db.Successions.AnyAsync(s => s.FromId == unit.Id && s.On == input.On, cancel))
            db.Add(new Succession { Id = kernel.Ids.New(), FromId = unit.Id, Kind = SuccessionKind.Abolish, On = input.On, LegalDocument = input.LegalDocument.Trim() });
        db.Raise(new UnitEnded(unit.Id, input.On, []));
        return await units.Commit(new Deed("platform.unit.ended", unit.Id, input.LegalDocument, new { unit.Name, input.On, Units = ended.Count }), cancel) is { } refusal ? refusal : unit;
    }
}
