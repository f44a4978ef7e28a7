using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Replay;

namespace CuuLong.Documents.Replay;

/// <summary>The month's documents: drafted, approved and issued at one agency, registered, directed and mostly finished at the others.</summary>
internal sealed partial class DocumentsStream(Pack pack) : IMonthStream
{
    private enum Act : byte { Draft, Submit, Review, Approve, Issue, Register, Direct, Finish, Prepare, Sign }

    private static readonly Act[] OnPaper = [Act.Draft, Act.Submit, Act.Review, Act.Approve, Act.Issue], Digital = [Act.Draft, Act.Submit, Act.Review, Act.Prepare, Act.Sign, Act.Issue];

    private DocumentsSection section = null!;
    private MonthPlan plan = null!;
    private Subjects subjects = null!;
    private Course[] courses = [];
    private string[] types = [];

    public string Key => "documents";
    public int Order => 10;

    public IEnumerable<(string Measure, long Value)> Expected =>
        [("documents.outgoing.issued", courses.Count(c => c.Acts == Course.AllActs)), ("documents.outgoing.signed", courses.Count(c => c is { Acts: Course.AllActs, Signed: true }))];

    public void Check(PackNode section) => section.As<DocumentsSection>();

    public Task Plan(MonthPlan plan, CancellationToken cancel)
    {
        (this.plan, section, subjects) = (plan, plan.Section.As<DocumentsSection>(), new Subjects(pack));
        section.Check(plan);
        types = [.. section.Types.Keys];
        var (any, equipped) = (Senders(plan.Staffed), Senders(plan.Equipped.Keys.Order()));
        // A small part of a month may hold no agency with both certificates.
        var (issued, signed) = (plan.Scaled(section.Outgoing), plan.Equipped.Count == 0 ? 0 : plan.Scaled(section.Signed));
        courses = [.. Enumerable.Range(0, issued + (int)(issued * section.Unfinished)).Select(i => Course.Draw(plan, section, Signs(i) ? equipped : any, Sums(section.Types.Values), i, i < issued, Signs(i)))];
        (documents, lines) = (new Guid[courses.Length], new Guid[courses.Length][]);
        for (var i = 0; i < courses.Length; i++) Add(i, courses[i]);
        return Task.CompletedTask;

        // Spread evenly over the documents issued.
        bool Signs(int item) => item < issued && (item + 1L) * signed / issued > (long)item * signed / issued;

        (int[], int[]) Senders(IEnumerable<int> lanes) => ([.. lanes], Sums(lanes.Select(lane => Posts.Weight(plan.Agencies[lane]))));
    }

    private void Add(int item, Course course)
    {
        var acts = course.Signed ? Digital : OnPaper[..course.Acts];
        foreach (var act in acts) plan.Add(course.Issue, course.Sender, (int)act, item);
        if (course.Acts < Course.AllActs) return;
        foreach (var (part, receipt) in course.Receipts.Index())
        {
            if (receipt.Register is { } register) plan.Add(register, receipt.Lane, (int)Act.Register, item, part);
            if (receipt.Direct is { } direct) plan.Add(direct, receipt.Lane, (int)Act.Direct, item, part);
            if (receipt.Finish is { } finish) plan.Add(finish, receipt.Lane, (int)Act.Finish, item, part);
        }
    }

    public async Task<Refusal?> Do(Step step, StepScope scope, CancellationToken cancel)
    {
        var course = courses[step.Item];
        var db = scope.Get<DocumentsDb>();
        switch ((Act)step.Kind)
        {
            case Act.Draft:
                return await Draft(course, step, scope, cancel);
            case Act.Submit:
                scope.As(await Person(course.Sender, Roles.Specialist, step, scope, cancel));
                return (await scope.Get<SubmitForReview>().Run(new(Document(step, scope)), cancel)).Refusal;
            case Act.Review:
                scope.As(await Person(course.Sender, Roles.Clerk, step, scope, cancel));
                return (await scope.Get<ReviewOutgoing>().Run(new(Document(step, scope), true), cancel)).Refusal;
            case Act.Approve:
                scope.As(await Signer(course, step, scope, cancel));
                return (await scope.Get<ApproveOutgoing>().Run(new(Document(step, scope)), cancel)).Refusal;
            case Act.Prepare:
                scope.As(await Signer(course, step, scope, cancel));
                return (await scope.Get<PrepareSigning>().Run(new(Document(step, scope)), cancel)).Refusal;
            case Act.Sign:
                scope.As(await Signer(course, step, scope, cancel));
                var shown = await db.Row<Outgoing>(Document(step, scope), cancel);
                return (await scope.Get<SignOutgoing>().Run(new(shown!.Id, shown.PdfHash!), cancel)).Refusal;
            case Act.Issue:
                scope.As(await Person(course.Sender, Roles.Clerk, step, scope, cancel));
                return Issued(step, await scope.Get<IssueOutgoing>().Run(new(Document(step, scope)), cancel));
            case Act.Register:
                scope.As(await Person(course.Receipts[step.Part].Lane, Roles.Clerk, step, scope, cancel));
                return (await scope.Get<RegisterIncoming>().Run(new(await Line(step, scope, cancel)), cancel)).Refusal;
            case Act.Direct:
                return await Direct(course.Receipts[step.Part], step, scope, cancel);
            default:
                scope.As(await Handler(course.Receipts[step.Part], step, scope, cancel));
                var line = await Line(step, scope, cancel);
                var mine = (await db.RowsBy<Assignment>(nameof(Assignment.LineId), line, cancel)).First(a => a.Role == AssignmentRole.Lead);
                return (await scope.Get<FinishAssignment>().Run(new(mine.Id, subjects.Result(plan.Chance(step.Item))), cancel)).Refusal;
        }
    }

    private async Task<Refusal?> Draft(Course course, Step step, StepScope scope, CancellationToken cancel)
    {
        var leader = await Signer(course, step, scope, cancel);
        scope.As(await Person(course.Sender, Roles.Specialist, step, scope, cancel));
        var chance = plan.Chance(step.Item);
        var input = new DraftOutgoing.Input(types[course.Type], subjects.Next(chance), (Urgency)course.Urgency, leader.PositionId,
            [.. course.Receipts.Select(r => plan.Agencies[r.Lane].Id)], Text: subjects.Text(chance, types[course.Type]));
        var drafted = await scope.Get<DraftOutgoing>().Run(input, cancel);
        documents[step.Item] = drafted.Value;
        return drafted.Refusal;
    }

    private async Task<Refusal?> Direct(Course.Receipt receipt, Step step, StepScope scope, CancellationToken cancel)
    {
        var handler = await Handler(receipt, step, scope, cancel);
        scope.As(await Person(receipt.Lane, Roles.Leader, step, scope, cancel));
        var due = plan.Timeline.Days[plan.Timeline.DayOf(step.Slice)].AddDays(14);
        var input = new DirectIncoming.Input(await Line(step, scope, cancel), [new(handler.PositionId, AssignmentRole.Lead)], subjects.Opinion(plan.Chance(step.Item)), due);
        return (await scope.Get<DirectIncoming>().Run(input, cancel)).Refusal;
    }
}
