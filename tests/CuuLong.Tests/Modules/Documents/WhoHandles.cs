using System.Net;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Handling needs its permission, and nobody is offered a part who lacks it.</summary>
public sealed class WhoHandles
{
    [Theory, InlineData("Start"), InlineData("Finish")]
    public async Task Without_the_right_a_part_is_neither_taken_up_nor_finished(string act)
    {
        await using var office = await Office.Open();
        var line = await office.Registered();
        Value(await office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(office.TheirSpecialist.PositionId, AssignmentRole.Lead)], "Xử lý giúp"))));
        var browser = office.App.Browser(office.TheirSpecialist);
        var page = await browser.Page($"/incoming/{line}");
        Assert.NotNull(page.QuerySelector($"form[action$='handler={act}']"));
        office.App.Services.GetRequiredService<RoleBook>().Apply([(Roles.Specialist, "documents.incoming.handle", false)]);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send(page, $"form[action$='handler={act}']")).StatusCode);

        Assert.Null((await browser.Page($"/incoming/{line}")).QuerySelector($"form[action$='handler={act}']"));
        Assert.DoesNotContain("Kim Thị Sen", (await office.App.Browser(office.TheirLeader).Page($"/incoming/{line}/direct")).QuerySelector("main form")!.TextContent);
    }

    [Fact]
    public async Task Who_may_not_handle_gets_no_part_but_may_be_informed()
    {
        await using var office = await Office.Open();
        var administrator = await office.App.Given.Person(office.Recipient, Roles.Administrator, "Sơn Minh");
        var line = await office.Registered();

        foreach (var role in new[] { AssignmentRole.Lead, AssignmentRole.Coordinate })
            Assert.Equal("documents.assignment.may-not", (await Direct(new(office.TheirSpecialist.UnitId, role == AssignmentRole.Lead ? AssignmentRole.Coordinate : AssignmentRole.Lead), new(administrator.PositionId, role))).Refusal!.Code);
        Value(await Direct(new(office.TheirSpecialist.PositionId, AssignmentRole.Lead), new(administrator.PositionId, AssignmentRole.Inform)));

        Task<CuuLong.Platform.Outcomes.Outcome<CuuLong.Platform.Outcomes.Done>> Direct(params DirectIncoming.To[] to) => office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, to, "Xử lý giúp")));
    }
}
