using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Delegate = CuuLong.Platform.People.Delegate;

namespace CuuLong.Tests.Platform.People;

/// <summary>A session begun for another goes on after the delegation is over: nothing is done, everything is told, no word is lost.</summary>
public sealed class LapsedDelegations : IAsyncLifetime
{
    private const string Opinion = "Giao Phòng Hành chính chủ trì, trả lời trước ngày 15.";
    private TestApp app = null!;
    private Actor head = null!, deputy = null!;
    private Delegation given = null!;
    private TestBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        var agency = await app.Given.Agency();
        head = await app.Given.Person(agency, Roles.Administrator, "Nguyễn Hữu Phước", "Giám đốc");
        var made = await app.NewAccount(agency, "pho.gd", Roles.Administrator, "Lê Thị Hồng Vân");
        deputy = await app.As(Actor.System, s => s.GetRequiredService<ActorResolver>().Resolve(made.AccountId, made.PositionId));
        given = (await app.As(head, s => s.GetRequiredService<Delegate>().Run(
            new(head.PositionId, deputy.PositionId, DelegationKind.KT, app.Clock.Now, app.Clock.Now.AddHours(4), "Đi công tác")))).Value!;
        browser = app.Browser();
        await browser.SignIn("pho.gd");
        var choices = await browser.Page("/account/position");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(choices, "form:has(input[name=Delegation])", ("Delegation", given.Id), ("Position", deputy.PositionId))).StatusCode);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_was_begun_for_another_is_not_done_in_one_s_own_name_and_the_typed_words_come_back()
    {
        var form = await browser.Page("/admin/calendars");
        Assert.Contains("làm thay Nguyễn Hữu Phước", form.Body!.TextContent);
        var before = await Deeds();
        app.Clock.Advance(TimeSpan.FromHours(5));

        var answer = await browser.Send(form, "form#local-day", ("Day", "2026-12-24"), ("Name", Opinion), ("LegalDocument", "12/QĐ-STN"));
        var page = await TestBrowser.Parse(answer);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Ủy quyền đã hết hiệu lực", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Ủy quyền của Nguyễn Hữu Phước, Giám đốc, hết hiệu lực lúc", page.Body!.TextContent);
        Assert.Contains(Opinion, page.QuerySelectorAll(".typed").Select(t => t.TextContent));
        Assert.Equal(before, await Deeds());
    }

    [Fact]
    public async Task Pages_say_so_and_after_choosing_one_s_own_position_work_goes_on()
    {
        Assert.Null((await app.As(head, s => s.GetRequiredService<RevokeDelegation>().Run(new(given.Id, "Đã về")))).Refusal);
        var page = await browser.Page("/admin/calendars");
        Assert.Contains("hết hiệu lực", page.QuerySelector(".behalf")!.TextContent);

        var choices = await browser.Page("/account/position");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(choices, "main form", ("Delegation", Guid.Empty), ("Position", deputy.PositionId))).StatusCode);
        page = await browser.Page("/admin/calendars");
        Assert.Null(page.QuerySelector(".behalf"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(page, "form#local-day", ("Day", "2026-12-24"), ("Name", Opinion), ("LegalDocument", "12/QĐ-STN"))).StatusCode);
    }

    private Task<int> Deeds() => app.Read<PlatformDb, int>(db => db.Set<DeedRecord>().CountAsync());
}
