using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Organisations;

/// <summary>Takes divisions and people of a unit that ends along to the one that goes on.</summary>
internal sealed class Carrying(PlatformDb db, DbKernel kernel)
{
    /// <summary>Opens the same divisions under the renamed unit; returns which unit goes on as which.</summary>
    public Dictionary<Guid, Unit> Divisions(List<Unit> ended, Unit to, DateOnly on, string legalDocument)
    {
        var onward = new Dictionary<Guid, Unit> { [ended[0].Id] = to };
        foreach (var old in ended.Skip(1))
        {
            var id = kernel.Ids.New();
            var next = new Unit
            {
                Id = id, Key = id.ToString("N"), ParentId = onward[old.ParentId!.Value].Id, AgencyId = to.AgencyId, Kind = old.Kind, Name = old.Name, NameEn = old.NameEn,
                NameKm = old.NameKm, Folded = old.Folded, Notation = old.Notation, Code13 = old.Code13, Code35 = old.Code35, CodeSynthetic = old.CodeSynthetic,
                Territory = old.Territory, ValidFrom = on, Order = old.Order,
            };
            db.Add(next);
            db.Add(new Succession { Id = kernel.Ids.New(), FromId = old.Id, ToId = id, Kind = SuccessionKind.Transfer, On = on, LegalDocument = legalDocument.Trim() });
            onward[old.Id] = next;
        }
        return onward;
    }

    /// <summary>
    /// Ends each position held on the day, with the delegations from and to it, and begins the same one at the unit that goes on.
    /// Adds to <paramref name="goesOn"/> which position goes on as which.
    /// </summary>
    public async Task<List<Deed>> People(Dictionary<Guid, Unit> onward, DateOnly on, string legalDocument, Dictionary<Guid, Guid> goesOn, CancellationToken cancel)
    {
        var ids = onward.Keys.ToList();
        var ended = new List<Guid>();
        foreach (var held in await db.Positions.Where(p => ids.Contains(p.UnitId) && p.From < on && (p.To == null || p.To > on)).ToListAsync(cancel))
        {
            var unit = onward[held.UnitId];
            var next = new Position
            {
                Id = kernel.Ids.New(), PersonId = held.PersonId, UnitId = unit.Id, AgencyId = unit.AgencyId, Title = held.Title, Roles = held.Roles, From = on, To = held.To,
            };
            db.Add(next);
            goesOn[held.Id] = next.Id;
            held.To = on;
            ended.Add(held.Id);
        }
        var end = on.Start() > kernel.Clock.Instant() ? on.Start() : kernel.Clock.Instant();
        var deeds = new List<Deed>();
        foreach (var some in ended.Chunk(500)) deeds.AddRange(await db.EndDelegationsOf(some, end, legalDocument, cancel));
        return deeds;
    }
}
