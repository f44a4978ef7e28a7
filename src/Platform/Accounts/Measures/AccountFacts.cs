using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Measures;

internal static class AccountFacts
{
    public static readonly string[] Columns = ["platform.account.user-name", "platform.account.person", "platform.account.agency"];

    public static Guid? Agency(this IReadOnlyDictionary<string, string> filters) =>
        filters.TryGetValue("agency", out var text) && Guid.TryParse(text, out var agency) ? agency : null;

    public static async Task<IReadOnlyList<MeasureRow>> Facts(this IQueryable<Account> accounts, PlatformDb db, int skip, int take, CancellationToken cancel)
    {
        var page = accounts.OrderBy(a => a.CreatedAt).ThenBy(a => a.Id).Skip(skip).Take(take);
        var rows = await (from a in page
                          join p in db.People on a.PersonId equals p.Id
                          join u in db.Units on a.AgencyId equals u.Id
                          orderby a.CreatedAt, a.Id
                          select new { a.Id, a.CreatedAt, a.UserName, Person = p.Name, Agency = u.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => new MeasureRow(r.Id, r.CreatedAt, [r.UserName ?? "", r.Person, r.Agency], $"/admin/accounts/{r.Id}"))];
    }
}
