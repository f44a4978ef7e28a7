using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Data;
using CuuLong.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Who leads, co-ordinates or is informed, and what that does to the line.</summary>
public sealed class Parts : IAsyncLifetime
{
    private Office office = null!;

    public async ValueTask InitializeAsync() => office = await Open();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_line_is_done_only_when_all_its_leads_are()
    {
        var line = await Directed((office.TheirSpecialist.PositionId, AssignmentRole.Lead), (office.TheirLeader.PositionId, AssignmentRole.Lead));

        Value(await Finish(line, office.TheirSpecialist));
        Assert.NotEqual(LineState.Done, (await Line(line)).State);

        Value(await Finish(line, office.TheirLeader));
        Assert.Equal(LineState.Done, (await Line(line)).State);
    }

    [Fact]
    public async Task A_co_ordinator_finishes_only_his_own_part()
    {
        var line = await Directed((office.TheirLeader.PositionId, AssignmentRole.Lead), (office.TheirSpecialist.PositionId, AssignmentRole.Coordinate));

        Value(await Finish(line, office.TheirSpecialist));

        Assert.Equal(LineState.Directed, (await Line(line)).State);
    }

    [Fact]
    public async Task What_is_for_information_cannot_be_finished()
    {
        var line = await Directed((office.TheirLeader.PositionId, AssignmentRole.Lead), (office.TheirSpecialist.PositionId, AssignmentRole.Inform));

        Assert.Equal("documents.assignment.inform", (await Finish(line, office.TheirSpecialist)).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_finishes_the_part_of_another()
    {
        var line = await Directed((office.TheirSpecialist.PositionId, AssignmentRole.Lead));
        var part = await Part(line, office.TheirSpecialist.PositionId);

        var refused = await office.Do(office.TheirClerk, (FinishAssignment op) => op.Run(new(part.Id)));

        Assert.Equal("documents.assignment.not-yours", refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_direction_needs_a_lead_and_names_nobody_twice()
    {
        var line = await office.Registered();

        var noLead = await Direct(line, (office.TheirSpecialist.PositionId, AssignmentRole.Coordinate));
        var twice = await Direct(line, (office.TheirSpecialist.PositionId, AssignmentRole.Lead), (office.TheirSpecialist.PositionId, AssignmentRole.Inform));
        var stranger = await Direct(line, (office.Drafter.PositionId, AssignmentRole.Lead));

        Assert.Equal("documents.assignment.no-lead", noLead.Refusal?.Code);
        Assert.Equal("documents.assignment.twice", twice.Refusal?.Code);
        Assert.Equal("documents.assignment.no-holder", stranger.Refusal?.Code);
    }

    [Fact]
    public async Task Taking_back_the_only_lead_lets_the_line_wait_for_a_direction_again()
    {
        var line = await Directed((office.TheirSpecialist.PositionId, AssignmentRole.Lead));
        var part = await Part(line, office.TheirSpecialist.PositionId);

        Value(await office.Do(office.TheirLeader, (TakeBackAssignment op) => op.Run(new(part.Id))));

        Assert.Equal(LineState.Registered, (await Line(line)).State);
        Value(await Direct(line, (office.TheirSpecialist.PositionId, AssignmentRole.Lead)));
    }

    [Fact]
    public async Task What_must_be_answered_is_finished_by_the_reply_that_is_issued()
    {
        var line = await office.Registered();
        Value(await office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, [new(office.TheirSpecialist.PositionId, AssignmentRole.Lead)], MustReply: true))));
        Assert.Equal("documents.incoming.must-reply", (await Finish(line, office.TheirSpecialist)).Refusal?.Code);

        var reply = Value(await office.Do(office.TheirSpecialist, (DraftOutgoing op) => op.Run(new("CV", "Trả lời", Urgency.Normal, office.TheirLeader.PositionId, [office.Sender.Id], Pdf: Office.Pdf))));
        Value(await office.Do(office.TheirSpecialist, (ReplyWith op) => op.Run(new(line, reply))));
        Value(await office.Do(office.TheirSpecialist, (SubmitForReview op) => op.Run(new(reply))));
        Value(await office.Do(office.TheirClerk, (ReviewOutgoing op) => op.Run(new(reply, true))));
        Value(await office.Do(office.TheirLeader, (ApproveOutgoing op) => op.Run(new(reply))));
        Value(await office.Do(office.TheirClerk, (IssueOutgoing op) => op.Run(new(reply))));

        Assert.Equal(LineState.Done, (await Line(line)).State);
        Assert.Equal(AssignmentState.Done, (await Part(line, office.TheirSpecialist.PositionId)).State);
    }

    private async Task<Guid> Directed(params (Guid Holder, AssignmentRole Role)[] to)
    {
        var line = await office.Registered();
        Value(await Direct(line, to));
        return line;
    }

    private Task<Outcome<Done>> Direct(Guid line, params (Guid Holder, AssignmentRole Role)[] to) =>
        office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line, [.. to.Select(t => new DirectIncoming.To(t.Holder, t.Role))])));

    private async Task<Outcome<Done>> Finish(Guid line, CuuLong.Platform.Access.Actor holder)
    {
        var part = await Part(line, holder.PositionId);
        return await office.Do(holder, (FinishAssignment op) => op.Run(new(part.Id, "Xong")));
    }

    private Task<Assignment> Part(Guid line, Guid holder) =>
        office.Do(office.TheirClerk, (DocumentsDb db) => db.Assignments.SingleAsync(a => a.LineId == line && a.HolderId == holder));

    private Task<Line> Line(Guid line) => office.Do(office.TheirClerk, (DocumentsDb db) => db.Lines.SingleAsync(l => l.Id == line));
}
