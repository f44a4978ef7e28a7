using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Search;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Who finds a line in the search of everything.</summary>
public sealed class Finding
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_line_is_found_by_its_holders_and_by_who_sees_all_and_by_no_colleague(DatabaseKind database)
    {
        await using var office = await Office.Open(database);
        var colleague = await office.App.Given.Person(office.Recipient, Roles.Specialist, "Trần Gia Bảo");
        var line = await office.Registered();
        Assert.Empty(await Find(office, office.TheirSpecialist));

        Office.Value(await office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(office.TheirSpecialist.PositionId, AssignmentRole.Lead)]))));

        Assert.Equal(line, Assert.Single(await Find(office, office.TheirSpecialist)));
        Assert.Equal(line, Assert.Single(await Find(office, office.TheirClerk)));
        Assert.Empty(await Find(office, colleague));
        Assert.Empty(await Find(office, colleague with { AgencyId = office.Sender.Id, PositionId = office.TheirSpecialist.PositionId }));

        Office.Value(await office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(office.Recipient.Id, AssignmentRole.Inform)]))));

        Assert.Equal(line, Assert.Single(await Find(office, colleague)));
    }

    private static async Task<IEnumerable<Guid>> Find(Office office, Actor actor) =>
        (await office.Do(actor, (Searcher searcher) => searcher.Find(SearchQuery.Parse("ket qua thang 8", "documents.incoming")))).Hits.Select(h => h.SubjectId);
}
