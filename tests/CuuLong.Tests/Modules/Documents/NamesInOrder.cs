using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>People are chosen from lists in the order that a Vietnamese reader expects, whatever the database sorts by.</summary>
public sealed class NamesInOrder
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task People_stand_by_given_name_and_d_before_its_barred_sister(DatabaseKind kind)
    {
        await using var office = await Office.Open(kind);
        var agency = await office.App.Given.Agency("Sở Tư pháp", notation: "STP");
        foreach (var name in (string[])["Trần Văn Yên", "Lê Thị Đào", "Phạm Dũng", "Nguyễn Ánh", "Võ An"]) await office.App.Given.Person(agency, Roles.Specialist, name);
        var listed = await office.Do(office.Drafter, (Positions positions) => positions.Of(agency.Id));
        Assert.Equal(["Võ An", "Nguyễn Ánh", "Phạm Dũng", "Lê Thị Đào", "Trần Văn Yên"], listed.Select(h => h.Name));
    }
}
