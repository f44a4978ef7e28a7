using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

public sealed class TheStream
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_document_goes_from_draft_to_finished_at_its_recipient_and_the_sender_sees_it(DatabaseKind kind)
    {
        await using var office = await Office.Open(kind);
        var id = await office.Signed();

        var issued = await office.Issue(id);
        Assert.Equal("01/BC-STTTT", issued.Notation);
        var line = Assert.Single(issued.Receipts).LineId;
        Assert.Equal(1, Value(await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line)))));
        Value(await office.Do(office.TheirLeader, (DirectIncoming op) => op.Run(new(line,
            [new(office.TheirSpecialist.PositionId, AssignmentRole.Lead), new(office.Recipient.Id, AssignmentRole.Inform)], "Tham mưu trả lời", new DateOnly(2026, 8, 28)))));
        var lead = await office.Do(office.TheirSpecialist, (DocumentsDb db) => db.Assignments.SingleAsync(a => a.Role == AssignmentRole.Lead));
        Value(await office.Do(office.TheirSpecialist, (StartHandling op) => op.Run(new(lead.Id))));
        Value(await office.Do(office.TheirSpecialist, (FinishAssignment op) => op.Run(new(lead.Id, "Đã trả lời"))));

        var seen = await office.Do(office.Drafter, (DocumentsDb db) => db.Lines.IgnoreQueryFilters().SingleAsync(l => l.OutgoingId == id));
        Assert.Equal(LineState.Done, seen.State);
        Assert.Equal(1, seen.ArrivalNumber);
        Assert.Empty(await office.Do(office.Drafter, (DocumentsDb db) => db.Lines.ToListAsync()));
    }
}
