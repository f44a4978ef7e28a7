using System.Collections.Concurrent;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <summary>The people who act in the month, by agency and role, in an order that every run finds again.</summary>
public sealed class Staff(IServiceScopeFactory scopes)
{
    private sealed record Member(Guid Account, Guid Position, string Roles);

    private readonly ConcurrentDictionary<Guid, Actor> actors = new();
    private readonly ConcurrentDictionary<(Guid Agency, string Role), Member[]> able = new();
    private Dictionary<Guid, List<Member>> byAgency = [];

    /// <summary>Reads who is there now (once the opening accounts are).</summary>
    public async Task Gather(DateOnly day, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var members = await (from account in db.Accounts.AsNoTracking()
                             join position in db.Positions on account.PersonId equals position.PersonId
                             where account.DisabledAt == null && position.From <= day && (position.To == null || day < position.To)
                             orderby account.NormalizedUserName
                             select new { position.AgencyId, Member = new Member(account.Id, position.Id, position.Roles) }).ToListAsync(cancel);
        able.Clear();
        byAgency = members.GroupBy(m => m.AgencyId).ToDictionary(g => g.Key, g => g.Select(m => m.Member).ToList());
    }

    /// <summary>Agencies (as places in <paramref name="agencies"/>) that have accounts from before, or get some in the opening.</summary>
    public async Task<IReadOnlyList<int>> Lanes(IReadOnlyList<Unit> agencies, IEnumerable<Guid> opening, DateTimeOffset before, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var staffed = (await scope.ServiceProvider.GetRequiredService<PlatformDb>().Accounts
            .Where(a => a.CreatedAt < before).Select(a => a.AgencyId).Distinct().ToListAsync(cancel)).Concat(opening).ToHashSet();
        return [.. Enumerable.Range(0, agencies.Count).Where(i => staffed.Contains(agencies[i].Id))];
    }

    /// <summary>Somebody of the agency who holds the role; which one, <paramref name="which"/> decides.</summary>
    public async ValueTask<Actor> Of(Guid agency, string role, int which, StepScope scope, CancellationToken cancel)
    {
        var members = able.GetOrAdd((agency, role), key => [.. byAgency[key.Agency].Where(m => m.Roles.Contains(key.Role, StringComparison.Ordinal))]);
        return await Acting(members[which % members.Length], scope, cancel);
    }

    /// <summary>The agency's people one after another, those who lead first.</summary>
    public ValueTask<Actor> Nth(Guid agency, int nth, StepScope scope, CancellationToken cancel) =>
        Acting(byAgency[agency].OrderByDescending(m => m.Roles.Contains(Roles.Leader, StringComparison.Ordinal)).ElementAt(nth), scope, cancel);

    private async ValueTask<Actor> Acting(Member member, StepScope scope, CancellationToken cancel)
    {
        if (actors.TryGetValue(member.Position, out var known)) return known;
        return actors[member.Position] = await scope.Get<ActorResolver>().Resolve(member.Account, member.Position, cancel: cancel);
    }
}
