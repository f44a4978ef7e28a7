using CuuLong.Documents.Data;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Replay;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Replay;

/// <summary>Which people act, and which records their acts made; after a broken run the deeds and the lines tell.</summary>
internal sealed partial class DocumentsStream
{
    private Guid[] documents = [];
    private Guid[]?[] lines = [];

    private Guid Document(Step step, StepScope scope) => documents[step.Item] != default
        ? documents[step.Item]
        : documents[step.Item] = scope.Recorded(step with { Slice = courses[step.Item].Issue, Kind = (byte)Act.Draft, Part = 0 });

    private Refusal? Issued(Step step, Outcome<IssueOutgoing.Result> issued)
    {
        if (issued.Refused) return issued.Refusal;
        lines[step.Item] = [.. courses[step.Item].Receipts.Select(r => issued.Value.Receipts.First(l => l.AgencyId == plan.Agencies[r.Lane].Id).LineId)];
        return null;
    }

    private async Task<Guid> Line(Step step, StepScope scope, CancellationToken cancel)
    {
        if (lines[step.Item] is { } known) return known[step.Part];
        var document = Document(step, scope);
        var agency = plan.Agencies[courses[step.Item].Receipts[step.Part].Lane].Id;
        // The replay looks for the line before anybody of its agency acts, hence across agencies.
        return await scope.Get<DocumentsDb>().Lines.IgnoreQueryFilters().AsNoTracking()
            .Where(l => l.OutgoingId == document && l.AgencyId == agency).Select(l => l.Id).FirstAsync(cancel);
    }

    private ValueTask<Actor> Person(int lane, string role, Step step, StepScope scope, CancellationToken cancel) =>
        plan.Staff.Of(plan.Agencies[lane].Id, role, step.Item, scope, cancel);

    /// <summary>One of those who lead; for what is signed digitally, one who holds a certificate.</summary>
    private ValueTask<Actor> Signer(Course course, Step step, StepScope scope, CancellationToken cancel) => course.Signed
        ? plan.Staff.Nth(plan.Agencies[course.Sender].Id, step.Item % plan.Equipped[course.Sender], scope, cancel)
        : Person(course.Sender, Roles.Leader, step, scope, cancel);

    private ValueTask<Actor> Handler(Course.Receipt receipt, Step step, StepScope scope, CancellationToken cancel) =>
        plan.Staff.Of(plan.Agencies[receipt.Lane].Id, Roles.Specialist, step.Item + step.Part, scope, cancel);

    /// <summary>Running sums, for a choice by weight.</summary>
    private static int[] Sums(IEnumerable<int> weights)
    {
        var sum = 0;
        return [.. weights.Select(w => sum += w)];
    }
}
