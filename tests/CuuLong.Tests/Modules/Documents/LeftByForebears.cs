using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Search;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>What an agency closed before it was renamed or merged stays its own; the one that took over reads it.</summary>
public abstract class LeftByForebears(DatabaseKind kind) : IAsyncLifetime
{
    private SuccessionStory story = null!;

    private Office Its => story.Office;

    public async ValueTask InitializeAsync() => story = await SuccessionStory.Begin(kind);

    public ValueTask DisposeAsync() => story.Office.DisposeAsync();

    [Fact]
    public async Task Closed_records_stay_with_the_old_office_and_the_new_one_reads_them()
    {
        var issued = await Its.Signed("Báo cáo đã ban hành");
        var line = (await Its.Issue(issued)).Receipts[0].LineId;
        Value(await Its.Do(Its.TheirClerk, (RegisterIncoming op) => op.Run(new(line))));
        Value(await Its.Do(Its.TheirClerk, (FinishIncoming op) => op.Run(new(line))));
        await story.Succeed(Its.Recipient, SuccessionKind.Merge, Its.Sender);
        var leader = await story.After(Its.TheirLeader);
        var stranger = await Its.App.Given.Person(await Its.App.Given.Agency("Sở Khác"), Roles.Leader);

        var reading = (await Its.Do(leader, (LineView view) => view.Read(line, default)))!;
        Assert.Equal((Its.Recipient.Id, LineState.Done), (reading.Line.AgencyId, reading.Line.State));
        Assert.Equal("documents.incoming.finished", reading.History[0].Act);
        Assert.Contains(line, await story.Find(leader, "đã ban hành"));
        var browser = Its.App.Browser(leader);
        Assert.Contains("Báo cáo đã ban hành", (await browser.Page($"/incoming/{line}")).QuerySelector("h1")!.TextContent);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Its.App.Browser(stranger).Get($"/incoming/{line}")).StatusCode);
        Assert.Null(await Its.Do(stranger, (LineView view) => view.Read(line, default)));
        Assert.Null(await Its.Do(Its.Drafter, (LineView view) => view.Read(line, default)));
        Assert.Equal(CuuLong.Platform.Outcomes.Refusal.NotFound, (await Its.Do(leader, (FinishIncoming op) => op.Run(new(line)))).Refusal);
    }

    [Fact]
    public async Task What_the_old_office_issued_is_read_and_found_by_the_new_one()
    {
        var issued = await Its.Signed("Báo cáo đã ban hành");
        await Its.Issue(issued);
        await story.Succeed(Its.Sender, SuccessionKind.Rename);
        var clerk = await story.After(Its.Clerk);

        var browser = Its.App.Browser(clerk);
        Assert.Contains("01/BC-STTTT", (await browser.Page($"/outgoing/{issued}")).QuerySelector("main")!.TextContent);
        Assert.Contains(issued, (await Its.Do(clerk, (Searcher searcher) => searcher.Find(SearchQuery.Parse("đã ban hành", "documents.outgoing")))).Hits.Select(h => h.SubjectId));
        Assert.Equal(Its.Sender.Id, (await Its.Do(clerk, (OutgoingView view) => view.Seen(issued, default)))!.AgencyId);
    }

    [Fact]
    public async Task Certificates_stay_with_the_old_office_and_the_new_one_finds_them()
    {
        await Its.Certify(new CuuLong.Signing.Model.Holder(CuuLong.Signing.Model.HolderKind.Organisation, "Văn phòng cũ"));
        Assert.Single((await Its.Do(Its.Clerk, (Searcher searcher) => searcher.Find(SearchQuery.Parse("văn phòng cũ")))).Hits);
        await story.Succeed(Its.Sender, SuccessionKind.Rename);
        var hit = Assert.Single((await Its.Do(await story.After(Its.Clerk), (Searcher searcher) => searcher.Find(SearchQuery.Parse("văn phòng cũ")))).Hits);
        Assert.Contains("Văn phòng cũ", (await Its.App.Browser(await story.After(Its.Clerk)).Page(hit.Url)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_book_of_copies_is_closed_with_its_office_and_read_by_the_new_one()
    {
        var issued = await Its.Signed("Báo cáo đã ban hành");
        await Its.Issue(issued);
        var copy = new Copy { Id = Guid.CreateVersion7(), AgencyId = Its.Sender.Id, SourceId = issued, Year = 2026, Number = 1, Notation = "01/SY-STTTT", SourceSubject = "Báo cáo", FileHash = new string('a', 64), MadeOn = new(2026, 8, 24) };
        await Its.Do(Its.Clerk, async (CuuLong.Documents.Data.DocumentsDb db) => { db.Add(copy); return await db.SaveChangesAsync(); });
        await story.Succeed(Its.Sender, SuccessionKind.Rename);
        var clerk = Its.App.Browser(await story.After(Its.Clerk));

        Assert.Null((await clerk.Page("/copies")).QuerySelector("#copies"));
        Assert.Contains("01/SY-STTTT", (await clerk.Page("/copies?left=true")).QuerySelector("#copies")!.TextContent);
        Assert.Contains("01/SY-STTTT", (await clerk.Page($"/outgoing/{issued}")).QuerySelector("main")!.TextContent);
        Assert.Null((await Its.App.Browser(Its.TheirClerk).Page("/copies?left=true")).QuerySelector("#copies"));
    }

    [Fact]
    public async Task A_letter_of_request_is_given_up_with_its_agency_and_its_requests_wait_again()
    {
        await using var asking = await LetterOffice.Open(kind);
        var request = await asking.Confirmed();
        var letter = await asking.Written(request);
        var by = asking.Clerk with { Permissions = [.. asking.Clerk.Permissions, OrganisationRights.AllAgencies] };
        Value(await asking.Do(by, (SucceedUnit op) => op.Run(new(asking.Sender.Id, SuccessionKind.Merge, asking.App.Clock.Today(), "12/NQ-HĐND", asking.Recipient.Id, CarryPeople: true))));
        await asking.App.Events();

        Assert.Equal((OutgoingState.Withdrawn, asking.Sender.Id), await asking.Document(letter) is var given ? (given.State, given.AgencyId) : default);
        Assert.Null((await asking.Request(request)).Letter);
    }

    public sealed class OnSqlite() : LeftByForebears(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : LeftByForebears(DatabaseKind.Postgres);
}
