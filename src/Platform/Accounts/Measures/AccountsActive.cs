using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Measures;

/// <summary>Accounts in use at the end of the window: every creation and enabling before it, less every disabling.</summary>
internal sealed class AccountsActive(PlatformDb db) : IMeasure
{
    public string Key => "accounts.active";
    public string[] Columns => AccountFacts.Columns;
    public string[] Filters => ["agency"];

    public async Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default)
    {
        var changes = db.AccountChanges.Where(c => c.At < window.To);
        if (filters.Agency() is { } agency) changes = changes.Where(c => db.Accounts.Any(a => a.Id == c.AccountId && a.AgencyId == agency));
        return await changes.SumAsync(c => (long)c.Step, cancel);
    }

    public Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default)
    {
        var accounts = db.Accounts.Where(a => a.CreatedAt < window.To && db.AccountChanges.Where(c => c.AccountId == a.Id && c.At < window.To).Sum(c => c.Step) > 0);
        return (filters.Agency() is { } agency ? accounts.Where(a => a.AgencyId == agency) : accounts).Facts(db, skip, take, cancel);
    }
}
