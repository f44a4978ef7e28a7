using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>An agency is renamed or merged: its people go on with what was open, in the books of the new one, and read what is closed.</summary>
public abstract class HandingOn(DatabaseKind kind) : IAsyncLifetime
{
    private Office office = null!;
    private Actor province = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Open(kind);
        var home = await office.App.Given.Person(await office.App.Given.Agency("UBND tỉnh"), Roles.Administrator);
        province = home with { Permissions = [.. home.Permissions, OrganisationRights.AllAgencies] };
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Open_lines_go_on_in_the_renamed_agency_with_their_holders()
    {
        var (waiting, directed) = (await office.Arrive("Công văn chờ vào sổ"), await Directed());
        var number = (await office.Line(directed)).ArrivalNumber;
        var next = await Succeed(office.Recipient, SuccessionKind.Rename);
        var (clerk, leader, specialist) = (await After(office.TheirClerk), await After(office.TheirLeader), await After(office.TheirSpecialist));

        Assert.Equal([waiting], (await Box(clerk, CuuLong.Documents.Queries.Box.Waiting)).Select(r => r.Id));
        Assert.Equal([directed], (await Box(specialist, CuuLong.Documents.Queries.Box.Mine)).Select(r => r.Id));
        Assert.Empty(await Box(office.TheirClerk, CuuLong.Documents.Queries.Box.Waiting));
        Assert.Equal(1, Value(await office.Do(clerk, (RegisterIncoming op) => op.Run(new(waiting)))));

        var reading = (await office.Do(specialist, (LineView view) => view.Read(directed, default)))!;
        Assert.Equal((number, office.Recipient.Id, next.Id), (reading.Line.ArrivalNumber, reading.Line.BookOf, reading.Line.AgencyId));
        Assert.Equal(["documents.incoming.handed-on", "documents.incoming.directed", "documents.incoming.registered"], reading.History.Select(d => d.Act));
        Assert.Contains("12/NQ-HĐND", reading.History[0].Why);
        var part = Assert.Single(reading.Assignments);
        Value(await office.Do(specialist, (FinishAssignment op) => op.Run(new(part.Id, "Đã làm xong"))));
        Assert.Equal(directed, Assert.Single(await Find(specialist, "kết quả")));
        Assert.Equal("Sở Mới", (await office.Do(office.Clerk, (OutgoingView view) => view.Read(reading.Line.OutgoingId!.Value, default)))!.Recipients.Single().Name);
        Assert.NotNull(await office.Do(leader, (LineView view) => view.Read(directed, default)));
    }

    [Fact]
    public async Task Drafts_go_back_to_the_drafter_and_are_numbered_in_the_new_book()
    {
        await office.Issue(await office.Signed("Đã ban hành"));
        var (draft, signed) = (await office.Draft("Còn soạn"), await office.Signed("Đã ký chưa cấp số"));
        var next = await Succeed(office.Sender, SuccessionKind.Rename);
        var (drafter, clerk, signer) = (await After(office.Drafter), await After(office.Clerk), await After(office.Signer));

        var seen = (await office.Do(drafter, (OutgoingView view) => view.Read(signed, default)))!;
        Assert.Equal((OutgoingState.Returned, next.Id, signer.PositionId), (seen.Document.State, seen.Document.AgencyId, seen.Document.SignerPositionId));
        Assert.Contains("Sở Mới kế tục", seen.Document.ReturnReason);
        Assert.Null(seen.Document.SignedBy);
        Assert.Equal(OutgoingState.Draft, (await office.Do(drafter, (OutgoingView view) => view.Seen(draft, default)))!.State);

        Value(await office.Do(drafter, (SubmitForReview op) => op.Run(new(signed))));
        Value(await office.Do(clerk, (ReviewOutgoing op) => op.Run(new(signed, Passes: true))));
        Value(await office.Do(signer, (ApproveOutgoing op) => op.Run(new(signed))));
        Assert.Equal("01/BC-SM", Value(await office.Do(clerk, (IssueOutgoing op) => op.Run(new(signed)))).Notation);
    }

    [Fact]
    public async Task Closed_records_stay_with_the_old_office_and_the_new_one_reads_them()
    {
        var issued = await office.Signed("Báo cáo đã ban hành");
        var line = (await office.Issue(issued)).Receipts[0].LineId;
        Value(await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line))));
        Value(await office.Do(office.TheirClerk, (FinishIncoming op) => op.Run(new(line))));
        await Succeed(office.Recipient, SuccessionKind.Merge, office.Sender);
        var leader = await After(office.TheirLeader);
        var stranger = await office.App.Given.Person(await office.App.Given.Agency("Sở Khác"), Roles.Leader);

        var reading = (await office.Do(leader, (LineView view) => view.Read(line, default)))!;
        Assert.Equal((office.Recipient.Id, LineState.Done), (reading.Line.AgencyId, reading.Line.State));
        Assert.Equal("documents.incoming.finished", reading.History[0].Act);
        Assert.Contains(line, await Find(leader, "đã ban hành"));
        Assert.Null(await office.Do(stranger, (LineView view) => view.Read(line, default)));
        Assert.Null(await office.Do(office.Drafter, (LineView view) => view.Read(line, default)));
        Assert.Equal(CuuLong.Platform.Outcomes.Refusal.NotFound, (await office.Do(leader, (FinishIncoming op) => op.Run(new(line)))).Refusal);
    }

    [Fact]
    public async Task Nothing_moves_before_the_day_and_then_once()
    {
        var line = await office.Arrive();
        await Succeed(office.Recipient, SuccessionKind.Rename, on: office.App.Clock.Today().AddDays(7));
        Assert.Single(await Box(office.TheirClerk, CuuLong.Documents.Queries.Box.Waiting));

        office.App.Clock.Advance(TimeSpan.FromDays(7));
        await office.App.Events();
        await office.App.Events();
        Assert.Single(await Box(await After(office.TheirClerk), CuuLong.Documents.Queries.Box.Waiting));
        Assert.Equal(1, await office.App.Read<PlatformDb, int>(db => db.Set<DeedRecord>().CountAsync(d => d.SubjectId == line && d.Act == "documents.incoming.handed-on")));
    }

    [Fact]
    public async Task Parts_of_a_division_that_ends_go_on_with_its_heir()
    {
        var (one, two) = (await Division("Phòng Một"), await Division("Phòng Hai"));
        var member = await office.App.Given.Person(one, Roles.Specialist, "Thạch Thị Sa");
        var line = await office.Registered();
        Value(await office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(one.Id, AssignmentRole.Lead)]))));
        await Succeed(one, SuccessionKind.Merge, two);

        Assert.Equal([line], (await Box(await After(member), CuuLong.Documents.Queries.Box.Mine)).Select(r => r.Id));
        Assert.Equal("Phòng Hai", (await office.Do(office.TheirLeader, (LineView view) => view.Read(line, default)))!.Assignments.Single().HolderName);
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

    private async Task<Guid> Directed()
    {
        var line = await office.Registered();
        Value(await office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(office.TheirSpecialist.PositionId, AssignmentRole.Lead)]))));
        return line;
    }

    private async Task<Unit> Division(string name) => Value(await office.Do(province, (CreateUnit op) => op.Run(new(office.Recipient.Id, UnitKind.Division, false, new UnitFields(name), new(2020, 1, 1)))));

    private async Task<Unit> Succeed(Unit unit, SuccessionKind how, Unit? to = null, DateOnly? on = null)
    {
        office.App.Clock.Advance(TimeSpan.FromMinutes(5));
        var done = await office.Do(province, (SucceedUnit op) => op.Run(
            new(unit.Id, how, on ?? office.App.Clock.Today(), "12/NQ-HĐND", to?.Id, new UnitFields("Sở Mới", Notation: "SM"), CarryPeople: true)));
        await office.App.Events();
        return Value(done);
    }

    /// <summary>The person in the position held today.</summary>
    private Task<Actor> After(Actor person) => office.App.As(Actor.System, async s =>
    {
        var today = office.App.Clock.Today();
        var held = await s.GetRequiredService<PlatformDb>().Positions.SingleAsync(p => p.PersonId == person.PersonId && p.From <= today && (p.To == null || today < p.To));
        return await s.GetRequiredService<ActorResolver>().Resolve(Guid.CreateVersion7(), held.Id);
    });

    private async Task<IReadOnlyList<LineRow>> Box(Actor actor, Box box) => (await office.Do(actor, (LineList list) => list.Page(box, null, Only.All, default))).Rows;

    private async Task<IEnumerable<Guid>> Find(Actor actor, string words) =>
        (await office.Do(actor, (Searcher searcher) => searcher.Find(SearchQuery.Parse(words, "documents.incoming")))).Hits.Select(h => h.SubjectId);

    public sealed class OnSqlite() : HandingOn(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HandingOn(DatabaseKind.Postgres);
}
