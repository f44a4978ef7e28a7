using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Organisations;

/// <summary>Opens a unit from a day on.</summary>
internal sealed class CreateUnit(PlatformDb db, DbKernel kernel, UnitStore units) : IOperation
{
    /// <param name="Agency">It has a clerk, books and a chain of its own.</param>
    public sealed record Input(Guid? ParentId, UnitKind Kind, bool Agency, UnitFields Fields, DateOnly From, string? Territory = null, string? LegalDocument = null);

    public async Task<Outcome<Unit>> Run(Input input, CancellationToken cancel = default)
    {
        await units.Open(cancel);
        var parent = units.Find(input.ParentId);
        if (!kernel.Acting.Actor.MayOpen(parent, input.Agency)) return await db.Refuse(new Refusal("platform.organisations.not-yours"), cancel);
        if (UnitRules.Check(input.Fields, parent, input.Agency, input.From, units) is { } wrong) return await db.Refuse(wrong, cancel);

        var id = kernel.Ids.New();
        var last = units.All.Where(u => u.ParentId == parent?.Id).Select(u => u.Order).DefaultIfEmpty(parent?.Order ?? 0).Max();
        var unit = input.Fields.Unit(id, input.Kind, parent?.Id, input.Agency ? id : parent!.AgencyId, input.Territory, input.From, last + 1);
        db.Add(unit);
        var deed = new Deed("platform.unit.created", id, input.LegalDocument, new { unit.Name, Parent = parent?.Name, From = input.From, unit.Code13, unit.Code35 });
        return await units.Commit(deed, cancel) is { } refusal ? refusal : unit;
    }
}
