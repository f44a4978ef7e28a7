using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Notifications;
using CuuLong.Signing.Data;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Signing.Inventory.Register;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>Certificates of an agency that is no more are not moved: who took over reads them, and they are to be revoked (NĐ 68/2024).</summary>
public abstract class LeftByAnOfficeThatEnded(DatabaseKind kind) : IAsyncLifetime
{
    private Register register = null!;
    private Actor manager = null!, managersLeader = null!, heir = null!;
    private Guid seal, expired;

    public async ValueTask InitializeAsync()
    {
        register = await Register.Open(kind);
        seal = await register.Known(register.Facts("A1"), new Holder(HolderKind.Organisation, register.Agency.Name));
        expired = await register.Known(register.Facts("A2", days: -1));
        (manager, managersLeader, heir) = await EndedOffice.Merge(register);
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Fact]
    public async Task They_stay_where_they_are_and_who_took_over_and_who_manages_see_what_is_to_be_revoked()
    {
        foreach (var who in new[] { heir, manager })
        {
            var page = await register.App.Browser(who).Page("/signing?Shown=Left");
            Assert.Equal($"/signing/certificates/{seal}", Assert.Single(page.QuerySelectorAll("#certificates tbody a")).GetAttribute("href"));
            Assert.NotNull((await register.App.Browser(who).Page($"/signing/certificates/{seal}")).QuerySelector("a.btn-danger"));
        }
        Assert.Contains("Kim Thị Sen", (await register.App.Browser(heir).Page("/signing?Shown=Expired")).QuerySelector("#certificates")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await register.App.Browser(heir).Get($"/signing/certificates/{expired}")).StatusCode);
        Assert.Null((await register.App.Browser(heir).Page($"/signing/certificates/{seal}")).QuerySelector("#hand-over, #attach"));
        Assert.Equal(HttpStatusCode.NotFound, (await register.App.Browser(register.Stranger).Get($"/signing/certificates/{seal}")).StatusCode);
        Assert.Null((await register.App.Browser(register.Stranger).Page("/signing?Shown=Left")).QuerySelector("#certificates"));
        Assert.Equal(register.Agency.Id, await register.Do(manager, (SigningDb db) => db.Certificates.IgnoreQueryFilters().Where(c => c.Id == seal).Select(c => c.AgencyId).SingleAsync()));
    }

    [Fact]
    public async Task The_managing_office_is_told_and_has_them_revoked_by_a_request_of_its_own()
    {
        Assert.Equal(1, await register.App.Read<PlatformDb, int>(db => db.Set<Notification>().CountAsync(n => n.Text == "signing.notice.left" && n.PersonId == manager.PersonId)));
        Assert.Equal("kernel.not-found", (await register.Do(manager, (ProposeRequest op) => op.Run(new(RequestKind.Renew, "Gia hạn cho cơ quan khác", seal)))).Refusal!.Code);
        Assert.Equal("kernel.not-found", (await register.Do(register.Stranger, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Cơ quan đã sáp nhập", seal)))).Refusal!.Code);
        var browser = register.App.Browser(manager);
        var url = (await browser.Send(await browser.Page($"/signing/requests/new?kind=Revoke&certificate={seal}"), "form#request", ("Reason", "Cơ quan đã sáp nhập"))).Headers.Location!.ToString();
        var id = Guid.Parse(url.Split('/')[^1]);
        Assert.Equal("signing.request.already-open", (await register.Do(heir, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Cơ quan đã sáp nhập", seal)))).Refusal!.Code);
        Value(await register.Do(managersLeader, (ConfirmRequest op) => op.Run(new(id))));
        Value(await register.Do(manager, (SendRequest op) => op.Run(new(id, "15/SKHCN-VP"))));
        Value(await register.Do(manager, (CompleteRequest op) => op.Run(new(id))));

        Assert.Null((await browser.Page("/signing?Shown=Left")).QuerySelector("#certificates"));
        Assert.Contains("Đã thu hồi", (await register.App.Browser(heir).Page($"/signing/certificates/{seal}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Of_two_who_ask_at_the_same_moment_one_asks()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => register.Do(i % 2 == 0 ? heir : manager, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Cơ quan đã sáp nhập", seal))))));
        Assert.Single(outcomes, o => !o.Refused);
    }

    public sealed class OnSqlite() : LeftByAnOfficeThatEnded(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : LeftByAnOfficeThatEnded(DatabaseKind.Postgres);
}
