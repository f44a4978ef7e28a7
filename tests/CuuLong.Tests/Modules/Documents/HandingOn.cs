using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>An agency is renamed or merged: its people go on with what was open, in the books of the new one.</summary>
public abstract class HandingOn(DatabaseKind kind) : IAsyncLifetime
{
    private SuccessionStory story = null!;

    private Office Its => story.Office;

    public async ValueTask InitializeAsync() => story = await SuccessionStory.Begin(kind);

    public ValueTask DisposeAsync() => story.Office.DisposeAsync();

    [Fact]
    public async Task Open_lines_go_on_in_the_renamed_agency_with_their_holders()
    {
        var (waiting, directed) = (await Its.Arrive("Công văn chờ vào sổ"), await Directed());
        var number = (await Its.Line(directed)).ArrivalNumber;
        var next = await story.Succeed(Its.Recipient, SuccessionKind.Rename);
        var (clerk, leader, specialist) = (await story.After(Its.TheirClerk), await story.After(Its.TheirLeader), await story.After(Its.TheirSpecialist));

        Assert.Equal([waiting], (await story.Lines(clerk, Box.Waiting)).Select(r => r.Id));
        Assert.Equal([directed], (await story.Lines(specialist, Box.Mine)).Select(r => r.Id));
        Assert.Empty(await story.Lines(Its.TheirClerk, Box.Waiting));
        Assert.Equal(1, Value(await Its.Do(clerk, (RegisterIncoming op) => op.Run(new(waiting)))));

        var reading = (await Its.Do(specialist, (LineView view) => view.Read(directed, default)))!;
        Assert.Equal((number, Its.Recipient.Id, next.Id), (reading.Line.ArrivalNumber, reading.Line.BookOf, reading.Line.AgencyId));
        Assert.Equal(["documents.incoming.handed-on", "documents.incoming.directed", "documents.incoming.registered"], reading.History.Select(d => d.Act));
        Assert.Contains("12/NQ-HĐND", reading.History[0].Why);
        var part = Assert.Single(reading.Assignments);
        Value(await Its.Do(specialist, (FinishAssignment op) => op.Run(new(part.Id, "Đã làm xong"))));
        Assert.Equal(directed, Assert.Single(await story.Find(specialist, "kết quả")));
        Assert.Equal("Sở Mới", (await Its.Do(Its.Clerk, (OutgoingView view) => view.Read(reading.Line.OutgoingId!.Value, default)))!.Recipients.Single().Name);
        var page = await Its.App.Browser(leader).Page($"/incoming/{directed}");
        Assert.Contains("(sổ của Sở Tài chính)", page.QuerySelector("dl.facts")!.TextContent);
        Assert.Contains("Nhận bàn giao", page.QuerySelector(".x-timeline")!.TextContent);
    }

    [Fact]
    public async Task Drafts_go_back_to_the_drafter_and_are_numbered_in_the_new_book()
    {
        await Its.Issue(await Its.Signed("Đã ban hành"));
        var (draft, signed) = (await Its.Draft("Còn soạn"), await Its.Signed("Đã ký chưa cấp số"));
        var next = await story.Succeed(Its.Sender, SuccessionKind.Rename);
        var (drafter, clerk, signer) = (await story.After(Its.Drafter), await story.After(Its.Clerk), await story.After(Its.Signer));

        var seen = (await Its.Do(drafter, (OutgoingView view) => view.Read(signed, default)))!;
        Assert.Equal((OutgoingState.Returned, next.Id, signer.PositionId), (seen.Document.State, seen.Document.AgencyId, seen.Document.SignerPositionId));
        Assert.Contains("Sở Mới kế tục", seen.Document.ReturnReason);
        Assert.Null(seen.Document.SignedBy);
        Assert.Equal(OutgoingState.Draft, (await Its.Do(drafter, (OutgoingView view) => view.Seen(draft, default)))!.State);

        Value(await Its.Do(drafter, (SubmitForReview op) => op.Run(new(signed))));
        Value(await Its.Do(clerk, (ReviewOutgoing op) => op.Run(new(signed, Passes: true))));
        Value(await Its.Do(signer, (ApproveOutgoing op) => op.Run(new(signed))));
        Assert.Equal("01/BC-SM", Value(await Its.Do(clerk, (IssueOutgoing op) => op.Run(new(signed)))).Notation);
    }

    [Fact]
    public async Task Nothing_moves_before_the_day_and_then_once()
    {
        var line = await Its.Arrive();
        await story.Succeed(Its.Recipient, SuccessionKind.Rename, on: Its.App.Clock.Today().AddDays(7));
        Assert.Single(await story.Lines(Its.TheirClerk, Box.Waiting));

        Its.App.Clock.Advance(TimeSpan.FromDays(7));
        await Its.App.Events();
        await Its.App.Events();
        Assert.Single(await story.Lines(await story.After(Its.TheirClerk), Box.Waiting));
        Assert.Equal(1, await Its.App.Read<PlatformDb, int>(db => db.Set<DeedRecord>().CountAsync(d => d.SubjectId == line && d.Act == "documents.incoming.handed-on")));
    }

    [Fact]
    public async Task Parts_of_a_division_that_ends_go_on_with_its_heir()
    {
        var (one, two) = (await story.Division("Phòng Một"), await story.Division("Phòng Hai"));
        var member = await Its.App.Given.Person(one, Roles.Specialist, "Thạch Thị Sa");
        var line = await Its.Registered();
        Value(await Its.Do(Its.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(one.Id, AssignmentRole.Lead)]))));
        await story.Succeed(one, SuccessionKind.Merge, two);

        Assert.Equal([line], (await story.Lines(await story.After(member), Box.Mine)).Select(r => r.Id));
        Assert.Equal("Phòng Hai", (await Its.Do(Its.TheirLeader, (LineView view) => view.Read(line, default)))!.Assignments.Single().HolderName);
    }

    private async Task<Guid> Directed()
    {
        var line = await Its.Registered();
        Value(await Its.Do(Its.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(Its.TheirSpecialist.PositionId, AssignmentRole.Lead)]))));
        return line;
    }

    public sealed class OnSqlite() : HandingOn(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HandingOn(DatabaseKind.Postgres);
}
