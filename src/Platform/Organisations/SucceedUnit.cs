using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Organisations;

/// <summary>
/// One unit's work goes to another, by a legal document: renamed (a new unit in its place, with divisions and people),
/// merged (it ends; people may go along), split or in part transferred (it lives on). Nothing is ever renamed in place.
/// </summary>
internal sealed class SucceedUnit(PlatformDb db, DbKernel kernel, UnitStore units, Carrying carrying, Placing placing) : IOperation
{
    /// <param name="ToId">An existing unit that takes over; null when <paramref name="New"/> comes into being.</param>
    /// <param name="CarryPeople">Whoever holds a position there goes on in the successor from the day on.</param>
    /// <param name="CarryAgencies">The agencies below a unit that ends stand under the successor from the day on.</param>
    public sealed record Input(
        Guid UnitId, SuccessionKind Kind, DateOnly On, string LegalDocument, Guid? ToId = null, UnitFields? New = null, bool CarryPeople = false, bool CarryAgencies = false);

    public async Task<Outcome<Unit>> Run(Input input, CancellationToken cancel = default)
    {
        await units.Open(cancel);
        if (units.Find(input.UnitId) is not { } from) return await db.Refuse(Refusal.NotFound, cancel);
        if (!kernel.Acting.Actor.MayChange(from)) return await db.Refuse(new Refusal("platform.organisations.not-yours"), cancel);
        var ends = input.Kind is SuccessionKind.Rename or SuccessionKind.Merge;
        if (input.Kind == SuccessionKind.Abolish) return await db.Refuse(Refusal.On("Kind", "platform.organisations.kind-missing"), cancel);
        if (Ending.Check(from, input.On, input.LegalDocument, ends) is { } wrong) return await db.Refuse(wrong, cancel);

        var ended = ends ? Ending.With(from, input.On, units) : [];
        var below = placing.Below(ended, input.On);
        if (below.Count > 0 && !kernel.Acting.Actor.May(OrganisationRights.AllAgencies)) return await db.Refuse(new Refusal("platform.organisations.not-yours"), cancel);
        if (below.Count > 0 && !input.CarryAgencies) return await db.Refuse(Refusal.On("CarryAgencies", "platform.organisations.agencies-below", below.Count, input.On), cancel);
        foreach (var one in ended) one.ValidTo = input.On;
        var successor = await Successor(input, from, ends, cancel);
        if (successor.Refused) return successor;
        var to = successor.Value;

        var onward = input.Kind == SuccessionKind.Rename ? carrying.Divisions(ended, to, input.On, input.LegalDocument) : ended.ToDictionary(u => u.Id, _ => to);
        var goesOn = onward.ToDictionary(o => o.Key, o => o.Value.Id);
        var deeds = new List<Deed>
        {
            new("platform.unit.succeeded", from.Id, input.LegalDocument, new { From = from.Name, To = to.Name, Kind = input.Kind.ToString(), input.On, ToId = to.Id }),
            new(input.Kind == SuccessionKind.Rename || input.ToId is null ? "platform.unit.created" : "platform.unit.took-over", to.Id, input.LegalDocument, new { to.Name, From = from.Name, Kind = input.Kind.ToString(), input.On }),
        };
        if (input.CarryPeople) deeds.AddRange(await carrying.People(onward, input.On, input.LegalDocument, goesOn, cancel));
        else if (await Ending.StillHeld(db, ended, input.On, cancel) is > 0 and var held)
            return await db.Refuse(Refusal.On("CarryPeople", "platform.organisations.people-remain", held, input.On), cancel);
        deeds.AddRange(placing.Move(below, parent => onward[parent], input.On, input.LegalDocument));

        db.Add(new Succession { Id = kernel.Ids.New(), FromId = from.Id, ToId = to.Id, Kind = input.Kind, On = input.On, LegalDocument = input.LegalDocument.Trim() });
        if (ends) db.Raise(new UnitEnded(from.Id, from.AgencyId, input.On, [to.Id], input.LegalDocument.Trim(), goesOn));
        return await units.Commit(deeds, cancel) is { } refusal ? refusal : to;
    }

    private async Task<Outcome<Unit>> Successor(Input input, Unit from, bool ends, CancellationToken cancel)
    {
        if (input.Kind != SuccessionKind.Rename && input.ToId is not null)
        {
            // A unit that is not the actor's to change is not there for him: work, people and roles would go where he has no right.
            if (units.Find(input.ToId) is not { } to || to.Id == from.Id || !kernel.Acting.Actor.MayChange(to))
                return await db.Refuse(Refusal.On("ToId", "platform.organisations.successor-missing"), cancel);
            if (!to.ExistsOn(input.On)) return await db.Refuse(Refusal.On("ToId", "platform.organisations.successor-gone", to.Name, input.On), cancel);
            return ends && placing.Under(to, from) ? await db.Refuse(Refusal.On("ToId", "platform.organisations.successor-below", to.Name, from.Name), cancel) : to;
        }
        if (input.New is not { Name.Length: > 0 } fields) return await db.Refuse(Refusal.On("Name", "platform.organisations.name-missing"), cancel);
        if (UnitRules.Check(fields, units.Find(from.ParentId), from.IsAgency, input.On, units) is { } wrong) return await db.Refuse(wrong, cancel);
        var id = kernel.Ids.New();
        var unit = fields.Unit(id, from.Kind, from.ParentId, from.IsAgency ? id : from.AgencyId, from.Territory, input.On, from.Order);
        db.Add(unit);
        return unit;
    }
}
