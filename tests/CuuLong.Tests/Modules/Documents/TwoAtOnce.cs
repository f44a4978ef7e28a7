using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

public sealed class TwoAtOnce
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_second_is_told_who_was_first(DatabaseKind kind)
    {
        await using var office = await Open(kind);
        var line = await office.Arrive();
        var colleague = await office.App.Given.Person(office.Recipient, Roles.Clerk, "Sơn Thị Út");
        Value(await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line, Version: 0))));

        var second = await office.Do(colleague, (RegisterIncoming op) => op.Run(new(line, Version: 0)));

        Assert.Equal("kernel.changed-by", second.Refusal?.Code);
        Assert.Equal("Thạch Sô Phia", second.Refusal?.Args[0]);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Of_many_who_register_the_same_line_at_the_same_moment_one_succeeds(DatabaseKind kind)
    {
        await using var office = await Open(kind);
        var line = await office.Arrive();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line))))));

        Assert.Single(outcomes, o => !o.Refused);
        Assert.Equal(1, await office.Do(office.TheirClerk, (DocumentsDb db) => db.Lines.Where(l => l.ArrivalNumber != null).MaxAsync(l => l.ArrivalNumber)));
    }

    [Fact]
    public async Task A_double_click_is_done_once_and_answered_as_done()
    {
        await using var office = await Open();
        var line = await office.Arrive();
        var form = Guid.CreateVersion7();

        var first = await Click(office, line, form);
        var second = await Click(office, line, form);

        Assert.False(first.Refused);
        Assert.Equal(Refusal.AlreadyDone, second.Refusal);
    }

    [Fact]
    public async Task An_expired_delegation_signs_nothing_and_one_in_force_shows_both_names()
    {
        await using var office = await Open();
        var deputy = await office.App.Given.Person(office.Sender, Roles.Leader, "Thạch Thị Na", "Phó Giám đốc");
        var delegation = new Delegation
        {
            Id = Guid.CreateVersion7(), AgencyId = office.Sender.Id, FromPositionId = office.Signer.PositionId, ToPositionId = deputy.PositionId, Kind = DelegationKind.KT,
            From = office.App.Clock.Now, To = office.App.Clock.Now.AddDays(1), Reason = "Đi công tác",
        };
        await office.App.Given.Save(delegation);
        var delegated = deputy with { OnBehalf = new OnBehalf(delegation.Id, office.Signer.PositionId, office.Signer.PersonId, office.Signer.Name, office.Signer.PositionTitle) };
        var id = await office.Draft();
        Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(id))));
        Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(id, true))));

        Assert.Equal("documents.outgoing.not-signer", (await office.Do(deputy, (ApproveOutgoing op) => op.Run(new(id)))).Refusal?.Code);
        office.App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("documents.outgoing.delegation-over", (await office.Do(delegated, (ApproveOutgoing op) => op.Run(new(id)))).Refusal?.Code);
        office.App.Clock.Advance(TimeSpan.FromDays(-2));
        Value(await office.Do(delegated, (ApproveOutgoing op) => op.Run(new(id))));

        var signed = await office.Do(office.Clerk, (DocumentsDb db) => db.Outgoing.SingleAsync(o => o.Id == id));
        Assert.Equal((DelegationKind.KT, "Thạch Thị Na", "Nguyễn Hữu Phước"), (signed.SignedAs!.Value, signed.SignedBy, signed.SignerName));
    }

    [Fact]
    public async Task A_subject_typed_in_pieces_is_kept_composed()
    {
        await using var office = await Open();

        var id = await office.Draft("  Báo cáo tuần ".Normalize(System.Text.NormalizationForm.FormD));

        Assert.Equal("Báo cáo tuần", await office.Do(office.Drafter, (DocumentsDb db) => db.Outgoing.Where(o => o.Id == id).Select(o => o.Subject).SingleAsync()));
    }

    private static async Task<Outcome<long>> Click(Office office, Guid line, Guid form)
    {
        await using var scope = office.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(office.TheirClerk, form);
        return await scope.ServiceProvider.GetRequiredService<RegisterIncoming>().Run(new(line, Version: 0));
    }
}
