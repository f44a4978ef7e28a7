using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Measures;

/// <summary>Accounts created in the window.</summary>
internal sealed class AccountsCreated(PlatformDb db) : IMeasure
{
    public string Key => "accounts.created";
    public string[] Columns => AccountFacts.Columns;
    public string[] Filters => ["agency"];

    public Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default) => Made(window, filters).LongCountAsync(cancel);

    public Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default)
    {
        var made = Made(window, filters);
        return db.Accounts.Where(a => made.Any(c => c.AccountId == a.Id)).Facts(db, skip, take, cancel);
    }

    private IQueryable<AccountChange> Made(Window window, IReadOnlyDictionary<string, string> filters)
    {
        var made = db.AccountChanges.Where(c => c.Created && c.At >= window.From && c.At < window.To);
        return filters.Agency() is { } agency ? made.Where(c => db.Accounts.Any(a => a.Id == c.AccountId && a.AgencyId == agency)) : made;
    }
}
