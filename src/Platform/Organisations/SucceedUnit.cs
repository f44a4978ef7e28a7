using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Organisations;

/// <summary>
/// One unit's work goes to another, by a legal document: renamed (a new unit in its place, with divisions and people),
/// merged (it ends; people may go along), split or in part transferred (it lives on). Nothing is ever renamed in place.
/// </summary>
internal sealed class SucceedUnit(PlatformDb db, DbKernel kernel, UnitStore units, Carrying carrying) : IOperation
{
    /// <param name="ToId">An existing unit that takes over; null when <paramref name="New"/> comes into being.</param>
    /// <param name="CarryPeople">Whoever holds a position there goes on in the successor from the day on.</param>
    public sealed record Input(Guid UnitId, SuccessionKind Kind, DateOnly On, string LegalDocument, Guid? ToId = null, UnitFields? New = null, bool CarryPeople = false);

    public async Task<Outcome<Unit>> Run(Input input, CancellationToken cancel = default)
    {
        await units.Open(cancel);
        if (units.Find(input.UnitId) is not { } from) return await db.Refuse(Refusal.NotFound, cancel);
        if (!kernel.Acting.Actor.MayChange(from)) return await db.Refuse(new Refusal("platform.organisations.not-yours"), cancel);
        var ends = input.Kind is SuccessionKind.Rename or SuccessionKind.Merge;
        if (input.Kind == SuccessionKind.Abolish) return await db.Refuse(Refusal.On("Kind", "platform.organisations.kind-missing"), cancel);
        if (Ending.Check(from, input.On, input.LegalDocument, units, ends) is { } wrong) return await db.Refuse(wrong, cancel);

        var ended = ends ? Ending.With(from, input.On, units) : [];
        foreach (var one in ended) one.ValidTo = input.On;
        var successor = await Successor(input, from, cancel);
        if (successor.Refused) return successor;
        var to = successor.Value;

        var onward = input.Kind == SuccessionKind.Rename ? carrying.Divisions(ended, to, input.On, input.LegalDocument) : ended.ToDictionary(u => u.Id, _ => to);
        if (input.CarryPeople) await carrying.People(onward, input.On, cancel);
        else if (await Ending.StillHeld(db, ended, input.On, cancel) is > 0 and var held)
            return await db.Refuse(Refusal.On("CarryPeople", "platform.organisations.people-remain", held, input.On), cancel);

        db.Add(new Succession { Id = kernel.Ids.New(), FromId = from.Id, ToId = to.Id, Kind = input.Kind, On = input.On, LegalDocument = input.LegalDocument.Trim() });
        if (ends) db.Raise(new UnitEnded(from.Id, input.On, [to.Id]));
        var deed = new Deed("platform.unit.succeeded", from.Id, input.LegalDocument, new { From = from.Name, To = to.Name, Kind = input.Kind.ToString(), input.On, ToId = to.Id });
        return await units.Commit(deed, cancel) is { } refusal ? refusal : to;
    }

    private async Task<Outcome<Unit>> Successor(Input input, Unit from, CancellationToken cancel)
    {
        if (input.Kind != SuccessionKind.Rename && input.ToId is not null)
        {
            if (units.Find(input.ToId) is not { } to || to.Id == from.Id) return await db.Refuse(Refusal.On("ToId", "platform.organisations.successor-missing"), cancel);
            return to.ExistsOn(input.On) ? to : await db.Refuse(Refusal.On("ToId", "platform.organisations.successor-gone", to.Name, input.On), cancel);
        }
        if (input.New is not { Name.Length: > 0 } fields) return await db.Refuse(Refusal.On("Name", "platform.organisations.name-missing"), cancel);
        if (UnitRules.Check(fields, units.Find(from.ParentId), from.IsAgency, input.On, units) is { } wrong) return await db.Refuse(wrong, cancel);
        var id = kernel.Ids.New();
        var unit = fields.Unit(id, from.Kind, from.ParentId, from.IsAgency ? id : from.AgencyId, from.Territory, input.On, from.Order);
        db.Add(unit);
        return unit;
    }
}
