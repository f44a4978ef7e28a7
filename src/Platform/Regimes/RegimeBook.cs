using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Regimes;

internal sealed class RegimeBook(IServiceScopeFactory scopes, Freshness freshness) : Cached<IReadOnlyList<Regime>>(scopes, freshness), IRegimes
{
    protected override IReadOnlyList<Regime> Load(PlatformDb db) =>
        [.. db.Regimes.AsNoTracking().ToList().OrderBy(r => r.Subject, StringComparer.Ordinal).ThenBy(r => r.ValidFrom).ThenBy(r => r.Key, StringComparer.Ordinal)];

    public Regime? Governing(string subject, DateOnly day) => Current.LastOrDefault(r => r.Subject == subject && r.Governs(day));

    public Regime? Find(string key) => Current.FirstOrDefault(r => r.Key == key);

    public IReadOnlyList<Regime> All => Current;
}
