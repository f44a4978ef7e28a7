using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Delegate = CuuLong.Platform.People.Delegate;

namespace CuuLong.Tests.Platform.People;

public sealed class Delegating : IAsyncLifetime
{
    private TestApp app = null!;
    private Unit agency = null!;
    private Actor head = null!, deputy = null!, third = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        agency = await app.Given.Agency();
        head = await app.Given.Person(agency, Roles.Leader, "Nguyễn Hữu Phước", "Giám đốc");
        deputy = await app.Given.Person(agency, Roles.Clerk, "Lê Thị Hồng Vân", "Phó Giám đốc");
        third = await app.Given.Person(agency, Roles.Specialist, "Thạch Sa Ry", "Trưởng phòng");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory, InlineData(DelegationKind.KT), InlineData(DelegationKind.TL), InlineData(DelegationKind.TUQ)]
    public async Task The_delegate_has_the_rights_and_both_names_show_in_the_record(DelegationKind kind)
    {
        var given = (await Give(head, deputy, kind)).Value!;
        var acting = await Acting(deputy, given.Id);

        Assert.True(acting.May(PlatformRights.Delegate));
        Assert.Equal("Nguyễn Hữu Phước", acting.OnBehalf!.Name);
        await app.As(acting, async s => await s.GetRequiredService<PlatformDb>().Commit(new Deed("test.done", head.PersonId)));
        var deed = await app.Read<PlatformDb, DeedRecord>(db => db.Set<DeedRecord>().SingleAsync(d => d.Act == "test.done"));
        Assert.Equal(("Lê Thị Hồng Vân", "Nguyễn Hữu Phước"), (deed.PersonName, deed.OnBehalfOf));
    }

    [Fact]
    public async Task What_was_given_tuq_is_not_given_on()
    {
        var acting = await Acting(deputy, (await Give(head, deputy, DelegationKind.TUQ)).Value!.Id);
        Assert.Equal("platform.delegation.tuq-not-given-on", (await Give(acting, third, from: head.PositionId)).Refusal!.Code);
    }

    [Fact]
    public async Task What_was_given_kt_is_given_on_within_its_period_and_ends_with_it()
    {
        var first = (await Give(head, deputy, DelegationKind.KT)).Value!;
        var acting = await Acting(deputy, first.Id);
        Assert.Equal("platform.delegation.beyond-own", (await Give(acting, third, from: head.PositionId, days: 9)).Refusal!.Code);
        var second = (await Give(acting, third, from: head.PositionId)).Value!;

        Assert.Null((await app.As(head, s => s.GetRequiredService<RevokeDelegation>().Run(new(first.Id, "Đã về")))).Refusal);
        Assert.Null((await Acting(third, second.Id)).OnBehalf);
    }

    [Fact]
    public async Task It_ends_by_itself_with_its_period()
    {
        var given = (await Give(head, deputy)).Value!;
        app.Clock.Advance(TimeSpan.FromDays(3));
        var acting = await Acting(deputy, given.Id);
        Assert.Null(acting.OnBehalf);
        Assert.False(acting.May(PlatformRights.Delegate));
    }

    [Fact]
    public async Task A_period_that_is_over_is_refused_with_a_sentence() =>
        Assert.Equal("platform.delegation.expired", (await app.As(head, s => s.GetRequiredService<Delegate>().Run(
            new(head.PositionId, deputy.PositionId, DelegationKind.KT, app.Clock.Now.AddDays(-3), app.Clock.Now.AddDays(-1), "Đi công tác")))).Refusal!.Code);

    [Fact]
    public async Task Nobody_gives_away_another_s_position() =>
        Assert.Equal("platform.delegation.not-yours", (await Give(third, deputy, from: head.PositionId)).Refusal!.Code);

    [Fact]
    public async Task Another_agency_s_position_is_not_found()
    {
        var elsewhere = await app.Given.Person(await app.Given.Agency("Sở Khác"), Roles.Leader);
        Assert.Equal(Refusal.NotFound, (await Give(head, deputy, from: elsewhere.PositionId)).Refusal);
        Assert.Equal("platform.delegation.to-unknown", (await Give(head, elsewhere)).Refusal!.Code);
    }

    [Fact]
    public async Task The_end_of_a_position_ends_its_delegations()
    {
        var administrator = await app.Given.Person(agency, Roles.Administrator);
        var given = (await Give(head, deputy)).Value!;
        Assert.Null((await app.As(administrator, s => s.GetRequiredService<EndPosition>().Run(new(head.PositionId, "Nghỉ hưu")))).Refusal);
        Assert.Null((await Acting(deputy, given.Id)).OnBehalf);
        Assert.False((await app.As(Actor.System, s => s.GetRequiredService<ActorResolver>().Resolve(Guid.CreateVersion7(), head.PositionId))).SignedIn);
    }

    [Fact]
    public async Task The_end_of_a_position_ends_what_was_given_on_by_it()
    {
        var administrator = await app.Given.Person(agency, Roles.Administrator);
        var acting = await Acting(deputy, (await Give(head, deputy)).Value!.Id);
        var further = (await Give(acting, third, from: head.PositionId)).Value!;
        Assert.NotNull((await Acting(third, further.Id)).OnBehalf);

        Assert.Null((await app.As(administrator, s => s.GetRequiredService<EndPosition>().Run(new(deputy.PositionId, "Chuyển công tác")))).Refusal);
        Assert.Null((await Acting(third, further.Id)).OnBehalf);
        Assert.Equal(2, await app.Read<PlatformDb, int>(db => db.Set<DeedRecord>().CountAsync(d => d.Act == "platform.delegation.revoked")));
    }

    [Fact]
    public async Task Nobody_acts_for_one_who_no_longer_holds_the_position_though_nothing_was_taken_back()
    {
        var acting = await Acting(deputy, (await Give(head, deputy)).Value!.Id);
        var further = (await Give(acting, third, from: head.PositionId)).Value!;
        await app.As(Actor.System, async s => await s.GetRequiredService<PlatformDb>().Positions.Where(p => p.Id == deputy.PositionId).ExecuteUpdateAsync(p => p.SetProperty(x => x.To, app.Clock.Today())));
        var lapsed = await Acting(third, further.Id);
        Assert.Null(lapsed.OnBehalf);
        Assert.Equal(app.Clock.Today().Start(), lapsed.Lapsed!.At);
    }

    private Task<Outcome<Delegation>> Give(Actor giver, Actor taker, DelegationKind kind = DelegationKind.KT, Guid? from = null, int days = 2) =>
        app.As(giver, s => s.GetRequiredService<Delegate>().Run(new(from ?? giver.PositionId, taker.PositionId, kind, app.Clock.Now, app.Clock.Now.AddDays(days), "Đi công tác")));

    private Task<Actor> Acting(Actor person, Guid delegation) =>
        app.As(Actor.System, s => s.GetRequiredService<ActorResolver>().Resolve(Guid.CreateVersion7(), person.PositionId, delegation));
}
