using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Support;

/// <summary>Accounts with passwords, for tests that go through the sign-in page.</summary>
public static class AccountHelp
{
    public const string Password = "phu-sa-2026-lua";

    public static async Task<string> Account(this TestApp app, Unit unit, string userName, string roles = Roles.Specialist, string name = "Trần Thị Lan", string? password = Password)
    {
        await app.NewAccount(unit, userName, roles, name, password);
        return userName;
    }

    public static async Task<CreateAccount.Created> NewAccount(this TestApp app, Unit unit, string userName, string roles = Roles.Specialist, string name = "Trần Thị Lan", string? password = Password)
    {
        var made = await app.As(Actor.System with { AgencyId = unit.AgencyId }, s => s.GetRequiredService<CreateAccount>().Run(new(name, unit.Id, "Chuyên viên", roles, userName, null, password)));
        Assert.Null(made.Refusal);
        return made.Value!;
    }

    public static async Task<HttpResponseMessage> SignIn(this TestBrowser browser, string userName, string password = Password, string? returnUrl = null)
    {
        var page = await browser.Page("/account/sign-in" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        return await browser.Send(page, "form#sign-in", ("UserName", userName), ("Password", password));
    }
}
