using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Administration;

/// <summary>All that an administrator sees of one account.</summary>
internal sealed record AccountDetail(Account Account, string Person, string Agency, List<AccountDetail.Held> Positions, int Sessions, List<HistoryLine> History)
{
    public sealed record Held(Position Position, string Unit, bool Mine);

    public static async Task<AccountDetail?> Of(PlatformDb db, Actor actor, Guid id, CancellationToken cancel)
    {
        var found = await (from a in db.AccountsFor(actor).AsNoTracking()
                           join p in db.People on a.PersonId equals p.Id
                           join u in db.Units on a.AgencyId equals u.Id
                           where a.Id == id
                           select new { Account = a, Person = p.Name, Agency = u.Name }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        var person = found.Account.PersonId;
        var positions = await (from p in db.Positions.AsNoTracking()
                               join u in db.Units on p.UnitId equals u.Id
                               where p.PersonId == person
                               orderby p.From descending, p.Id descending
                               select new { Position = p, Unit = u.Name }).ToListAsync(cancel);
        var sessions = await db.Set<Session>().CountAsync(s => s.AccountId == id && s.EndedAt == null, cancel);
        var history = await Deeds.History.Of(db, [id, person], cancel);
        return new(found.Account, found.Person, found.Agency, [.. positions.Select(p => new Held(p.Position, p.Unit, actor.Administers(p.Position.AgencyId)))], sessions, history);
    }
}
