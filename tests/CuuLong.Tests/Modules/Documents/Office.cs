using Microsoft.AspNetCore.Builder;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Two agencies with their people, and the acts of the stream in one word each.</summary>
internal sealed class Office : IAsyncDisposable
{
    private Office(TestApp app) => App = app;

    public TestApp App { get; }
    public Unit Sender { get; private set; } = null!;
    public Unit Recipient { get; private set; } = null!;
    public Actor Drafter { get; private set; } = null!;
    public Actor Clerk { get; private set; } = null!;
    public Actor Signer { get; private set; } = null!;
    public Actor TheirClerk { get; private set; } = null!;
    public Actor TheirLeader { get; private set; } = null!;
    public Actor TheirSpecialist { get; private set; } = null!;

    public static readonly StoredFile Pdf = new(new string('a', 64), "bao-cao.pdf", "application/pdf", 1000);

    public static async Task<Office> Open(DatabaseKind kind = DatabaseKind.Sqlite, DateTimeOffset? now = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var app = await TestApp.Start(kind, adjust);
        app.Clock.Now = now ?? app.Clock.Now;
        var given = app.Given;
        var office = new Office(app)
        {
            Sender = await given.Agency("Sở Thông tin và Truyền thông", notation: "STTTT"),
            Recipient = await given.Agency("Sở Tài chính", notation: "STC"),
        };
        office.Drafter = await given.Person(office.Sender, Roles.Specialist, "Phạm Minh Khôi");
        office.Clerk = await given.Person(office.Sender, Roles.Clerk, "Lê Thị Hồng Vân", "Văn thư");
        office.Signer = await given.Person(office.Sender, Roles.Leader, "Nguyễn Hữu Phước", "Giám đốc");
        office.TheirClerk = await given.Person(office.Recipient, Roles.Clerk, "Thạch Sô Phia", "Văn thư");
        office.TheirLeader = await given.Person(office.Recipient, Roles.Leader, "Trần Văn Ba", "Giám đốc");
        office.TheirSpecialist = await given.Person(office.Recipient, Roles.Specialist, "Kim Thị Sen");
        return office;
    }

    public Task<TResult> Do<TOperation, TResult>(Actor actor, Func<TOperation, Task<TResult>> act) where TOperation : notnull =>
        App.As(actor, s => act(s.GetRequiredService<TOperation>()));

    public async Task<Guid> Draft(string subject = "Báo cáo kết quả tháng 8", string type = "BC", params Guid[] recipients) =>
        Value(await Do((DraftOutgoing op) => op.Run(new(type, subject, Urgency.Normal, Signer.PositionId, recipients.Length > 0 ? recipients : [Recipient.Id], Pdf: Pdf))));

    public async Task<Guid> Signed(string subject = "Báo cáo kết quả tháng 8", string type = "BC", params Guid[] recipients)
    {
        var id = await Draft(subject, type, recipients);
        Value(await Do(Drafter, (SubmitForReview op) => op.Run(new(id))));
        Value(await Do(Clerk, (ReviewOutgoing op) => op.Run(new(id, Passes: true))));
        Value(await Do(Signer, (ApproveOutgoing op) => op.Run(new(id))));
        return id;
    }

    public async Task<IssueOutgoing.Result> Issue(Guid id) => Value(await Do(Clerk, (IssueOutgoing op) => op.Run(new(id))));

    /// <summary>Issues a fresh document and gives the line that waits at the recipient.</summary>
    public async Task<Guid> Arrive(string subject = "Báo cáo kết quả tháng 8") => (await Issue(await Signed(subject))).Receipts[0].LineId;

    public async Task<Guid> Registered()
    {
        var line = await Arrive();
        Value(await Do(TheirClerk, (RegisterIncoming op) => op.Run(new(line))));
        return line;
    }

    public Task<Line> Line(Guid id) => Do(TheirClerk, (DocumentsDb db) => db.Lines.SingleAsync(l => l.Id == id));

    public static T Value<T>(Outcome<T> outcome)
    {
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    private Task<TResult> Do<TOperation, TResult>(Func<TOperation, Task<TResult>> act) where TOperation : notnull => Do(Drafter, act);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
