using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>The office of the other stories, in a province whose administrator renames and merges.</summary>
internal sealed class SuccessionStory(Office office, Actor province)
{
    public Office Office => office;

    public static async Task<SuccessionStory> Begin(DatabaseKind kind)
    {
        var office = await Open(kind);
        var home = await office.App.Given.Person(await office.App.Given.Agency("UBND tỉnh"), Roles.Administrator);
        return new(office, home with { Permissions = [.. home.Permissions, OrganisationRights.AllAgencies] });
    }

    public async Task<Unit> Division(string name) => Value(await office.Do(province, (CreateUnit op) => op.Run(new(office.Recipient.Id, UnitKind.Division, false, new UnitFields(name), new(2020, 1, 1)))));

    public async Task<Unit> Succeed(Unit unit, SuccessionKind how, Unit? to = null, DateOnly? on = null)
    {
        office.App.Clock.Advance(TimeSpan.FromMinutes(5));
        var done = await office.Do(province, (SucceedUnit op) => op.Run(
            new(unit.Id, how, on ?? office.App.Clock.Today(), "12/NQ-HĐND", to?.Id, new UnitFields("Sở Mới", Notation: "SM"), CarryPeople: true)));
        await office.App.Events();
        return Value(done);
    }

    /// <summary>The person in the position held today.</summary>
    public Task<Actor> After(Actor person) => office.App.As(Actor.System, async s =>
    {
        var today = office.App.Clock.Today();
        var held = await s.GetRequiredService<PlatformDb>().Positions.SingleAsync(p => p.PersonId == person.PersonId && p.From <= today && (p.To == null || today < p.To));
        return await s.GetRequiredService<ActorResolver>().Resolve(Guid.CreateVersion7(), held.Id);
    });

    public async Task<IReadOnlyList<LineRow>> Lines(Actor actor, Box box) => (await office.Do(actor, (LineList list) => list.Page(box, null, Only.All, default))).Rows;

    public async Task<IEnumerable<Guid>> Find(Actor actor, string words) =>
        (await office.Do(actor, (Searcher searcher) => searcher.Find(SearchQuery.Parse(words, "documents.incoming")))).Hits.Select(h => h.SubjectId);
}
