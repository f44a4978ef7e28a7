using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.People;
using CuuLong.Platform.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Support;

/// <summary>What must be true before the story begins.</summary>
public sealed class Given(TestApp app)
{
    public async Task<Unit> Agency(string name = "Sở Thử nghiệm", UnitKind kind = UnitKind.Department, string notation = "STN")
    {
        var id = Guid.CreateVersion7();
        var unit = new Unit { Id = id, AgencyId = id, Key = id.ToString("N"), Name = name, Folded = Fold.Of($"{name} {notation}"), Kind = kind, Notation = notation, ValidFrom = new(2000, 1, 1) };
        await Save(unit);
        return unit;
    }

    /// <summary>A person in a position at the agency, able to act.</summary>
    public async Task<Actor> Person(Unit agency, string role, string name = "Nguyễn Văn Thử", string title = "Chuyên viên")
    {
        var person = new Person { Id = Guid.CreateVersion7(), Name = name, Folded = Fold.Of(name), CreatedAt = app.Clock.Now };
        var position = new Position { Id = Guid.CreateVersion7(), PersonId = person.Id, UnitId = agency.Id, AgencyId = agency.AgencyId, Title = title, Roles = role, From = new(2000, 1, 1) };
        await Save(person, position);
        return await app.As(Actor.System, s => s.GetRequiredService<ActorResolver>().Resolve(Guid.CreateVersion7(), position.Id));
    }

    public Task<bool> Save(params object[] rows) => app.As(Actor.System, async s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        if (rows.OfType<Unit>().Any()) s.GetRequiredService<Freshness>().Changed();
        return true;
    });
}
