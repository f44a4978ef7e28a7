using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Administration;

/// <summary>A page of the accounts an administrator reaches, in order of user name, carried on from the last one seen.</summary>
internal static class AccountList
{
    public const int PageSize = 50;

    public sealed record Row(Guid Id, string UserName, string Key, string Person, string Agency, DateTimeOffset? DisabledAt, bool Invited, DateTimeOffset? LockedUntil);

    public static async Task<List<Row>> Page(PlatformDb db, Actor actor, string? words, bool disabledOnly, string? after, CancellationToken cancel)
    {
        var rows = from a in db.AccountsFor(actor)
                   join p in db.People on a.PersonId equals p.Id
                   join u in db.Units on a.AgencyId equals u.Id
                   select new { a, p, u };
        if (disabledOnly) rows = rows.Where(r => r.a.DisabledAt != null);
        if (!string.IsNullOrWhiteSpace(words))
        {
            var (folded, normal) = (Fold.Of(words.Trim()), AccountRules.Normal(words.Trim()));
            rows = rows.Where(r => r.p.Folded.Contains(folded) || r.a.NormalizedUserName!.StartsWith(normal));
        }
        if (!string.IsNullOrEmpty(after)) rows = rows.Where(r => string.Compare(r.a.NormalizedUserName, after) > 0);
        return await rows.OrderBy(r => r.a.NormalizedUserName).Take(PageSize + 1)
            .Select(r => new Row(r.a.Id, r.a.UserName!, r.a.NormalizedUserName!, r.p.Name, r.u.Name, r.a.DisabledAt, r.a.PasswordHash == null, r.a.LockoutEnd)).ToListAsync(cancel);
    }
}
