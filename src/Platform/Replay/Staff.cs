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

    private static readonly IReadOnlySet<Guid> NoOne = new HashSet<Guid>();
    private readonly ConcurrentDictionary<Guid, Actor> actors = new();
    private readonly ConcurrentDictionary<(Guid Agency, string Role), Member[]> able = new();
    private Dictionary<Guid, List<Member>> byAgency = [];

    /// <summary>Reads who is there now (once the opening accounts are).</summary>
    public async Task Gather(DateOnly day, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var members = await Members(scope.ServiceProvider.GetRequiredService<PlatformDb>(), day, DateTimeOffset.MaxValue, cancel);
        able.Clear();
        byAgency = members.GroupBy(m => m.Agency).ToDictionary(g => g.Key, g => g.Select(m => m.Member).ToList());
    }

    /// <summary>Who works where before that hour, those who lead first, as <see cref="Nth"/> counts them.</summary>
    public async Task<ILookup<Guid, Colleague>> Before(DateTimeOffset hour, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var members = await Members(scope.ServiceProvider.GetRequiredService<PlatformDb>(), hour.Day(), hour, cancel);
        return members.Select(m => (m.Agency, Colleague: new Colleague(m.Person, m.Member.Roles))).OrderByDescending(m => m.Colleague.Leads).ToLookup(m => m.Agency, m => m.Colleague);
    }

    private static async Task<List<(Guid Agency, Guid Person, Member Member)>> Members(PlatformDb db, DateOnly day, DateTimeOffset before, CancellationToken cancel)
    {
        var members = await (from account in db.Accounts.AsNoTracking()
                             join position in db.Positions on account.PersonId equals position.PersonId
                             where account.CreatedAt < before && account.DisabledAt == null && position.From <= day && (position.To == null || day < position.To)
                             orderby account.CreatedAt, account.NormalizedUserName
                             select new { position.AgencyId, position.PersonId, Member = new Member(account.Id, position.Id, position.Roles) }).ToListAsync(cancel);
        return [.. members.Select(m => (m.AgencyId, m.PersonId, m.Member))];
    }

    /// <summary>Somebody of the agency who holds the role; which one, <paramref name="which"/> decides.</summary>
    public async ValueTask<Actor> Of(Guid agency, string role, int which, StepScope scope, CancellationToken cancel)
    {
        var members = able.GetOrAdd((agency, role), key => [.. byAgency[key.Agency].Where(m => m.Roles.Contains(key.Role, StringComparison.Ordinal))]);
        return await Acting(members[which % members.Length], scope, cancel);
    }

    /// <summary>The agency's people one after another, those who lead first.</summary>
    public ValueTask<Actor> Nth(Guid agency, int nth, StepScope scope, CancellationToken cancel) => Nth(agency, nth, NoOne, scope, cancel);

    /// <summary>The same without some of them.</summary>
    public async ValueTask<Actor> Nth(Guid agency, int nth, IReadOnlySet<Guid> without, StepScope scope, CancellationToken cancel)
    {
        foreach (var member in byAgency[agency].OrderByDescending(m => m.Roles.Contains(Roles.Leader, StringComparison.Ordinal)))
            if (await Acting(member, scope, cancel) is var actor && !without.Contains(actor.PersonId) && nth-- == 0) return actor;
        throw new InvalidOperationException($"nobody is left at {agency}");
    }

    private async ValueTask<Actor> Acting(Member member, StepScope scope, CancellationToken cancel)
    {
        if (actors.TryGetValue(member.Position, out var known)) return known;
        return actors[member.Position] = await scope.Get<ActorResolver>().Resolve(member.Account, member.Position, cancel: cancel);
    }
}
