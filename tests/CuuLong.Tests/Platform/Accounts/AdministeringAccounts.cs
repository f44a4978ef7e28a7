using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Accounts;

public sealed class AdministeringAccounts : IAsyncLifetime
{
    private TestApp app = null!;
    private Unit agency = null!;
    private Actor administrator = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        agency = await app.Given.Agency();
        administrator = await app.Given.Person(agency, Roles.Administrator, "Quản Trị");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_disabled_account_is_out_at_the_next_request_and_in_again_when_enabled()
    {
        var made = await app.NewAccount(agency, "sap.ngung");
        var browser = app.Browser();
        await browser.SignIn("sap.ngung");
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account/position")).StatusCode);

        Assert.Null((await Do<DisableAccount, Done>(d => d.Run(new(made.AccountId, "Chuyển công tác")))).Refusal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account/position")).StatusCode);
        Assert.Contains("ngừng dùng", (await TestBrowser.Parse(await browser.SignIn("sap.ngung"))).Body!.TextContent);
        var deed = await app.Read<PlatformDb, DeedRecord>(db => db.Set<DeedRecord>().SingleAsync(d => d.Act == "platform.account.disabled"));
        Assert.Equal(("Chuyển công tác", "Quản Trị"), (deed.Why, deed.PersonName));

        Assert.Null((await Do<EnableAccount, Done>(e => e.Run(new(made.AccountId, "Về lại")))).Refusal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignIn("sap.ngung")).StatusCode);
    }

    [Fact]
    public async Task An_address_is_changed_by_its_person_or_an_administrator_of_the_agency()
    {
        var made = await app.NewAccount(agency, "co.thu");
        Task<string?> Address() => app.Read<PlatformDb, string?>(db => db.People.Where(p => p.Id == made.PersonId).Select(p => p.Email).SingleAsync());
        var own = app.Browser();
        await own.SignIn("co.thu");
        Assert.Contains("chưa đặt máy chủ thư", (await own.Page("/notifications/choices")).Body!.TextContent);
        Assert.Contains("không phải địa chỉ thư", (await TestBrowser.Parse(await own.Send(await own.Page("/account/email"), "form#email", ("Email", "co thu")))).Body!.TextContent);
        await own.Send(await own.Page("/account/email"), "form#email", ("Email", "co.thu@vidu.vn"));
        Assert.Equal("co.thu@vidu.vn", await Address());

        var office = app.Browser(administrator);
        await office.Send(await office.Page($"/admin/accounts/{made.AccountId}"), "form#email", ("Email", "moi@vidu.vn"));
        Assert.Equal("moi@vidu.vn", await Address());
        Assert.Equal("moi@vidu.vn", await app.Read<PlatformDb, string?>(db => db.Accounts.Where(a => a.Id == made.AccountId).Select(a => a.Email).SingleAsync()));
        Assert.Equal(2, await app.Read<PlatformDb, int>(db => db.Set<DeedRecord>().CountAsync(d => d.Act == "platform.account.email-changed" && d.SubjectId == made.AccountId)));

        var elsewhere = await app.Given.Person(await app.Given.Agency("Sở Khác"), Roles.Administrator);
        Assert.Equal(Refusal.NotFound, await app.As(elsewhere, async s => (await s.GetRequiredService<ChangeEmail>().Run(new(made.AccountId, "la@vidu.vn"))).Refusal));
    }

    [Fact]
    public async Task A_reason_must_be_given() =>
        Assert.Equal("platform.account.reason-missing", (await Do<DisableAccount, Done>(d => d.Run(new(Guid.CreateVersion7(), " ")))).Refusal!.Code);

    [Fact]
    public async Task Another_agency_s_account_is_not_found_there()
    {
        var elsewhere = await app.Given.Agency("Sở Khác");
        var made = await app.NewAccount(elsewhere, "noi.khac");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser(administrator).Get($"/admin/accounts/{made.AccountId}")).StatusCode);
        Assert.Equal(Refusal.NotFound, (await Do<DisableAccount, Done>(d => d.Run(new(made.AccountId, "Thử")))).Refusal);

        var chief = await app.Given.Person(agency, Roles.System);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser(chief).Get($"/admin/accounts/{made.AccountId}")).StatusCode);
    }

    [Fact]
    public async Task The_invited_set_a_password_by_the_link_once()
    {
        var made = await app.NewAccount(agency, "moi.vao", password: null);
        var link = (await Do<ForceReset, string>(r => r.Run(new(made.AccountId, "Lần đầu")))).Value!;
        var browser = app.Browser();
        var url = "/account/sign-in/new-password?link=" + Uri.EscapeDataString(link);

        var weak = await browser.Send(await browser.Page(url), "form#new-password", ("Password", "ngan"), ("Repeated", "ngan"));
        Assert.Contains("ít nhất 10 ký tự", WebUtility.HtmlDecode(await weak.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        await browser.Send(await browser.Page(url), "form#new-password", ("Password", AccountHelp.Password), ("Repeated", AccountHelp.Password));

        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account/position")).StatusCode);
        var other = app.Browser();
        var refused = await other.Send(await other.Page(url), "form#new-password", ("Password", "mot-mat-khau-khac-9"), ("Repeated", "mot-mat-khau-khac-9"));
        Assert.Contains("đã dùng", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_forced_reset_asks_for_a_new_password_at_the_next_sign_in()
    {
        var made = await app.NewAccount(agency, "doi.lai");
        Assert.Null((await Do<ForceReset, string>(r => r.Run(new(made.AccountId, "Nghi lộ")))).Refusal);
        var browser = app.Browser();
        Assert.Equal("/account/sign-in/new-password", (await browser.SignIn("doi.lai")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account/position")).StatusCode);

        await browser.Send(await browser.Page("/account/sign-in/new-password"), "form#new-password", ("Password", "mot-mat-khau-khac-9"), ("Repeated", "mot-mat-khau-khac-9"));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account/position")).StatusCode);
    }

    [Fact]
    public async Task An_account_is_created_on_the_page_and_found_in_the_list()
    {
        var browser = app.Browser(administrator);
        var answer = await browser.Send(await browser.Page("/admin/accounts/new"), "form#new-account",
            ("Input.PersonName", "Kim Thị Sa Rây"), ("Input.UnitId", agency.Id), ("Input.Title", "Văn thư"), ("Input.Roles", Roles.Clerk), ("Input.UserName", "kim.saray"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Văn thư", (await browser.Page(answer.Headers.Location!.OriginalString)).Body!.TextContent);
        Assert.Contains("kim.saray", (await browser.Page("/admin/accounts?Q=kim thi sa ray")).QuerySelector("#accounts")!.TextContent);
    }

    [Fact]
    public async Task An_agency_s_administrator_cannot_make_a_system_administrator()
    {
        var refused = await Do<CreateAccount, CreateAccount.Created>(c => c.Run(new("Ai Đó", agency.Id, "Chuyên viên", Roles.System, "len.quyen")));
        Assert.Equal("platform.account.role-above", refused.Refusal!.Code);
    }

    private Task<Outcome<TValue>> Do<TOperation, TValue>(Func<TOperation, Task<Outcome<TValue>>> act) where TOperation : notnull =>
        app.As(administrator, s => act(s.GetRequiredService<TOperation>()));
}
