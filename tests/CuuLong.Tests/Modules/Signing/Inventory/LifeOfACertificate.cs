using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Signing.Inventory.Register;

namespace CuuLong.Tests.Modules.Signing.Inventory;

public sealed class LifeOfACertificate
{
    [Fact]
    public async Task An_answer_that_comes_after_the_old_one_ran_out_is_written_down_and_a_successor_of_tomorrow_leaves_today()
    {
        await using var register = await Register.Open();
        var (old, other) = (await register.Known(register.Facts("A1", days: 3)), await register.Known(register.Facts("A2")));
        var late = Value(await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Renew, "Sắp hết hạn sử dụng", old))));
        Value(await register.Do(register.Leader, (ConfirmRequest op) => op.Run(new(late))));
        Value(await register.Do(register.Clerk, (SendRequest op) => op.Run(new(late, "15/STTTT-VP"))));
        register.App.Clock.Advance(TimeSpan.FromDays(5));
        var successor = Value(await register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(late, register.Facts("B1")))));
        var tomorrow = register.App.Clock.Now.AddDays(1);
        await register.Ask(RequestKind.Renew, other, register.Facts("B2") with { ValidFrom = tomorrow });

        var rows = await register.Do(register.Clerk, (SigningDb db) => db.Certificates.ToDictionaryAsync(c => c.Id));
        Assert.Equal((Standing.Expired, successor), (rows[old].At(register.App.Clock.Now), rows[old].ReplacedBy));
        Assert.Equal((Standing.Valid, Standing.Replaced, tomorrow), (rows[other].At(register.App.Clock.Now), rows[other].At(tomorrow), rows[other].EndsAt));
    }

    [Fact]
    public async Task What_waits_for_the_leader_is_refused_by_him_and_not_by_the_clerk()
    {
        await using var register = await Register.Open();
        var id = Value(await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Issue, "Mới bổ nhiệm chức vụ", Holder: register.Person))));
        Assert.Equal("signing.request.confirmer-refuses", (await register.Do(register.Clerk, (RefuseRequest op) => op.Run(new(id, "Chưa đủ điều kiện cấp")))).Refusal!.Code);
        Value(await register.Do(register.Leader, (RefuseRequest op) => op.Run(new(id, "Chưa đủ điều kiện cấp"))));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_balance_of_a_period_is_what_was_done_in_it_and_the_figures_agree(DatabaseKind kind)
    {
        await using var register = await Register.Open(kind);
        var office = new Holder(HolderKind.Organisation, "Sở Thông tin và Truyền thông");
        var seal = await register.Known(register.Facts("A1"), office);
        var token = await register.Known(register.Facts("A2"));
        await register.Known(register.Facts("A3", days: 10), medium: Medium.SimPki);
        var from = register.App.Clock.Now;
        register.App.Clock.Advance(TimeSpan.FromDays(1));
        await register.Ask(RequestKind.Issue, facts: register.Facts("B1"), holder: register.Person, medium: Medium.SimPki);
        var renewed = await register.Ask(RequestKind.Renew, token, register.Facts("B2"));
        await register.Ask(RequestKind.Revoke, renewed);
        await register.Ask(RequestKind.Change, seal, register.Facts("B3"));
        register.App.Clock.Advance(TimeSpan.FromDays(20));
        var window = new Window(from, register.App.Clock.Now);

        var lines = await register.Do(register.Clerk, (Balance b) => b.Of(window, false, default));

        Assert.Equal([
            new(HolderKind.Organisation, Medium.UsbToken, 1, 0, 0, 0, 1),
            new(HolderKind.Person, Medium.UsbToken, 1, 0, 1, 0, 1),
            new(HolderKind.Person, Medium.SimPki, 1, 1, 0, 1, 0)], lines);
        Assert.Equal((1, 1, 2), (await Count("certificates.issued"), await Count("certificates.revoked"), await Count("certificates.active")));
        Assert.Equal((1, 1, 0), (await Count("certificates.active", ("holder", "organisation")), await Count("certificates.active", ("holder", "person"), ("medium", "sim")), await Count("certificates.active", ("holder", "person"), ("medium", "usb"))));

        // The figure, held equal to the number of its rows.
        Task<long> Count(string key, params (string, string)[] filters) => register.App.As(Actor.System, async s =>
        {
            var (measure, narrowed) = (s.GetServices<IMeasure>().Single(m => m.Key == key), filters.ToDictionary(f => f.Item1, f => f.Item2));
            var count = await measure.Count(window, narrowed);
            Assert.Equal(count, (await measure.Rows(window, narrowed, 0, 100)).Count);
            return count;
        });
    }

    [Fact]
    public async Task A_request_goes_its_steps_in_order_and_what_came_of_it_stands_in_the_register()
    {
        await using var register = await Register.Open();
        var id = Value(await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Issue, "Mới bổ nhiệm chức vụ", Holder: register.Person))));

        Assert.Equal("signing.request.is-proposed", (await register.Do(register.Clerk, (SendRequest op) => op.Run(new(id, "1/VP")))).Refusal!.Code);
        Value(await register.Do(register.Leader, (ConfirmRequest op) => op.Run(new(id))));
        Assert.Equal("signing.request.no-letter", (await register.Do(register.Clerk, (SendRequest op) => op.Run(new(id, " ")))).Refusal!.Code);
        Value(await register.Do(register.Clerk, (SendRequest op) => op.Run(new(id, "1/VP"))));
        Assert.Equal("signing.request.no-certificate", (await register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(id)))).Refusal!.Code);
        var certificate = Value(await register.Do(register.Clerk, (CompleteRequest op) => op.Run(new(id, register.Facts("C1")))));

        var row = await register.Do(register.Clerk, (SigningDb db) => db.Certificates.SingleAsync(c => c.Id == certificate));
        Assert.Equal((Origin.Issued, register.Holder.PersonId, Standing.Valid), (row.Origin, row.PersonId, row.At(register.App.Clock.Now)));
        Assert.Equal("signing.request.is-completed", (await register.Do(register.Clerk, (WithdrawRequest op) => op.Run(new(id)))).Refusal!.Code);
    }

    [Fact]
    public async Task Nothing_is_asked_for_a_certificate_that_ended_nor_twice_at_once()
    {
        await using var register = await Register.Open();
        var token = await register.Known(register.Facts("D1"));
        var old = await register.Known(register.Facts("D2", days: -1));
        Value(await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Renew, "Sắp hết hạn sử dụng", token))));

        Assert.Equal("signing.request.already-open", (await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Mất thiết bị lưu khóa", token)))).Refusal!.Code);
        Assert.Equal("signing.certificate.is-expired", (await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Renew, "Sắp hết hạn sử dụng", old)))).Refusal!.Code);
        Assert.Equal("kernel.not-found", (await register.Do(register.Stranger, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Mất thiết bị lưu khóa", token)))).Refusal!.Code);
    }

    [Fact]
    public async Task A_new_certificate_is_asked_for_once_at_a_time_by_holder_and_medium()
    {
        await using var register = await Register.Open();
        var first = Value(await Ask());
        Assert.Equal("signing.request.asked-already", (await Ask()).Refusal!.Code);
        Value(await Ask(Medium.SimPki));
        Value(await register.Do(register.Clerk, (WithdrawRequest op) => op.Run(new(first))));
        Value(await Ask());

        Task<CuuLong.Platform.Outcomes.Outcome<Guid>> Ask(Medium medium = Medium.UsbToken) =>
            register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Issue, "Mới bổ nhiệm chức vụ", Holder: register.Person, Medium: medium)));
    }

    [Fact]
    public async Task A_weak_key_and_a_certificate_known_already_are_refused()
    {
        await using var register = await Register.Open();
        await register.Known(register.Facts("E1"));
        var weak = register.Facts("E2") with { KeySize = 1024 };

        Assert.Equal("signing.certificate.key-weak", (await register.Do(register.Clerk, (RegisterCertificate op) => op.Run(new(register.Person, Medium.UsbToken, null, weak)))).Refusal!.Code);
        var twice = (await register.Do(register.Stranger, (RegisterCertificate op) => op.Run(new(register.Person, Medium.UsbToken, null, register.Facts("E1"))))).Refusal!;
        Assert.Equal("signing.certificate.known", twice.Code);
    }

    [Fact]
    public async Task The_seal_changes_hands_by_minutes_and_the_register_says_who_keeps_it()
    {
        await using var register = await Register.Open();
        var seal = await register.Known(register.Facts("F1"), new Holder(HolderKind.Organisation, "Sở Thông tin và Truyền thông"));

        Assert.Equal("signing.hand-over.no-document", (await Hand(register.Clerk.PersonId, "")).Refusal!.Code);
        Assert.Equal("signing.hand-over.nobody", (await Hand(register.Stranger.PersonId, "BB 01")).Refusal!.Code);
        Value(await Hand(register.Clerk.PersonId, "Biên bản 01/BB-VP"));
        Assert.Equal("signing.hand-over.before", (await Hand(register.Holder.PersonId, "Biên bản 02/BB-VP", register.App.Clock.Now.Day().AddDays(-1))).Refusal!.Code);
        Value(await Hand(register.Holder.PersonId, "Biên bản 02/BB-VP"));

        var page = await register.App.Browser(register.Leader).Page($"/signing/certificates/{seal}");
        Assert.Equal(2, page.QuerySelectorAll("#hand-overs tbody tr").Length);
        Assert.Contains("Lê Thị Hồng Vân", page.QuerySelector("#hand-overs tbody tr")!.TextContent);

        Task<CuuLong.Platform.Outcomes.Outcome<CuuLong.Platform.Outcomes.Done>> Hand(Guid to, string document, DateOnly? on = null) =>
            register.Do(register.Clerk, (HandOverDevice op) => op.Run(new(seal, to, document, on)));
    }
}
