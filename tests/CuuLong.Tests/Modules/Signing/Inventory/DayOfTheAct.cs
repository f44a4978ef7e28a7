using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Signing.Inventory.Register;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>What the provider did counts for the day on which it did it, and the books of two periods meet.</summary>
public sealed class DayOfTheAct : IAsyncLifetime
{
    private Register register = null!;

    public async ValueTask InitializeAsync() => register = await Register.Open();

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Fact]
    public async Task A_revocation_and_an_issue_written_down_late_count_in_the_period_in_which_they_were_done()
    {
        var old = await register.Known(register.Facts("A1"));
        var (revoke, issue) = (await Sent(RequestKind.Revoke, old), await Sent(RequestKind.Issue));
        var asked = register.App.Clock.Now.Day();
        register.App.Clock.Advance(TimeSpan.FromDays(20));
        Value(await register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(revoke, On: asked.AddDays(2)))));
        Value(await register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(issue, register.Facts("B1"), On: asked.AddDays(3)))));

        var (first, second) = (new Window(asked.Start(), asked.AddDays(10).Start()), new Window(asked.AddDays(10).Start(), asked.AddDays(25).Start()));
        Assert.Equal((1, 1, 1), (await Count("certificates.issued", first), await Count("certificates.revoked", first), await Count("certificates.active", first)));
        Assert.Equal((0, 0, 1), (await Count("certificates.issued", second), await Count("certificates.revoked", second), await Count("certificates.active", second)));
        Assert.Equal(asked.AddDays(2).Start(), (await Row(old)).EndsAt);
        Assert.Equal(asked.AddDays(2), await register.Do(register.Clerk, (SigningDb db) => db.Requests.Where(r => r.Id == revoke).Select(r => r.EffectiveOn).SingleAsync()));
    }

    [Fact]
    public async Task The_day_is_neither_to_come_nor_before_the_request_or_the_certificate()
    {
        var request = await Sent(RequestKind.Revoke, await register.Known(register.Facts("A1")));
        var today = register.App.Clock.Now.Day();

        Assert.Equal("signing.complete.on-future", (await On(today.AddDays(1))).Refusal!.Code);
        Assert.Equal(("signing.complete.on-early", "On"), (await On(today.AddDays(-1))).Refusal is { } early ? (early.Code, early.Field) : default);
        Value(await On(today));

        Task<Outcome<Guid>> On(DateOnly day) => register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(request, On: day)));
    }

    [Fact]
    public async Task A_certificate_issued_and_revoked_on_one_day_never_ends_before_it_began()
    {
        var issued = Value(await register.Do(register.Clerk, async (CompleteRequest op) => await op.Run(new(await Sent(RequestKind.Issue), register.Facts("B1")))));
        var request = await Sent(RequestKind.Revoke, issued);
        var day = register.App.Clock.Now.Day();
        register.App.Clock.Advance(TimeSpan.FromDays(3));
        Value(await register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(request, On: day))));
        Assert.True(await Row(issued) is var row && row.EndsAt >= row.IssuedAt && row.EndsAt.Day() == day);
    }

    [Fact]
    public async Task A_renewal_counted_for_the_day_before_the_old_one_ran_out_leaves_no_gap()
    {
        var old = await register.Known(register.Facts("A1", days: 3));
        var request = await Sent(RequestKind.Renew, old);
        var day = register.App.Clock.Now.Day().AddDays(1);
        register.App.Clock.Advance(TimeSpan.FromDays(10));
        var renewed = Value(await register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(request, register.Facts("B1"), On: day))));

        Assert.Equal((Ending.Replaced, Origin.Renewed), ((await Row(old)).Ending, (await Row(renewed)).Origin));
        Assert.Equal((await Row(old)).EndsAt, (await Row(renewed)).IssuedAt);
    }

    [Theory, InlineData(1, false), InlineData(8, false), InlineData(8, true)]
    public async Task The_closing_balance_is_the_opening_one_of_the_next_period_whatever_way_a_successor_comes(int days, bool late)
    {
        // Its successor begins tomorrow, on the very instant of its end, or is answered after that.
        var old = await register.Known(register.Facts("A1", days: 8));
        var request = await Sent(RequestKind.Renew, old);
        if (late) register.App.Clock.Advance(TimeSpan.FromDays(9));
        var from = late ? register.App.Clock.Now : days == 8 ? (await Row(old)).ValidTo : register.App.Clock.Now.AddDays(days);
        Value(await register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(request, register.Facts("B1") with { ValidFrom = from }))));
        var day = register.App.Clock.Now.Day().AddDays(-12);

        for (var i = 0; i < 30; i++, day = day.AddDays(1))
        {
            var (one, next) = (await Of(day), await Of(day.AddDays(1)));
            Assert.Equal((day, one.Closing), (day, next.Opening));
            Assert.Equal((day, (long)one.Closing), (day, await Count("certificates.active", Days(day))));
        }
    }

    private static Window Days(DateOnly day) => new(day.Start(), day.AddDays(1).Start());

    private async Task<BalanceLine> Of(DateOnly day) =>
        (await register.Do(register.Clerk, (Balance b) => b.Of(Days(day), false, default))).Aggregate(new BalanceLine(HolderKind.Person, Medium.UsbToken, 0, 0, 0, 0, 0), (a, b) => a + b);

    private async Task<Guid> Sent(RequestKind kind, Guid? certificate = null)
    {
        var id = Value(await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(kind, "Theo nhu cầu công tác", certificate, register.Person))));
        Value(await register.Do(register.Leader, (ConfirmRequest op) => op.Run(new(id))));
        Value(await register.Do(register.Clerk, (SendRequest op) => op.Run(new(id, "15/STTTT-VP"))));
        return id;
    }

    private Task<long> Count(string key, Window window) =>
        register.App.As(Actor.System, s => s.GetServices<IMeasure>().Single(m => m.Key == key).Count(window, new Dictionary<string, string>()));

    private Task<Certificate> Row(Guid id) => register.Do(register.Clerk, (SigningDb db) => db.Certificates.SingleAsync(c => c.Id == id));
}
