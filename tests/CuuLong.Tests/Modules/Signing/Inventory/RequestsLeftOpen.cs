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

/// <summary>Requests that an agency left open that is no more: its successor or the managing office brings each to an end.</summary>
public sealed class RequestsLeftOpen : IAsyncLifetime
{
    private Register register = null!;
    private Actor manager = null!, heir = null!;
    private Guid seal, proposed, sent;

    public async ValueTask InitializeAsync()
    {
        register = await Register.Open();
        seal = await register.Known(register.Facts("A1"), new Holder(HolderKind.Organisation, register.Agency.Name));
        sent = Value(await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Cơ quan sắp sáp nhập", seal))));
        Value(await register.Do(register.Leader, (ConfirmRequest op) => op.Run(new(sent))));
        Value(await register.Do(register.Clerk, (SendRequest op) => op.Run(new(sent, "15/STTTT-VP"))));
        proposed = Value(await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Issue, "Cán bộ mới về nhận việc", Holder: register.Person))));
        (manager, _, heir) = await EndedOffice.Merge(register);
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();

    private Task<RequestState> State(Guid id) => register.Do(manager, (SigningDb db) => db.Requests.IgnoreQueryFilters().Where(r => r.Id == id).Select(r => r.State).SingleAsync());

    [Fact]
    public async Task Both_find_them_and_the_managing_office_was_told()
    {
        Assert.Equal(1, await register.App.Read<PlatformDb, int>(db => db.Set<Notification>().CountAsync(n => n.Text == "signing.notice.left-requests" && n.PersonId == manager.PersonId)));
        foreach (var who in new[] { heir, manager })
        {
            var list = await register.App.Browser(who).Page("/signing/requests?left=true");
            Assert.Equal(2, list.QuerySelectorAll("#requests tbody tr").Length);
            Assert.Contains(register.Agency.Name, list.QuerySelector("#requests")!.TextContent);
        }
        Assert.Null((await register.App.Browser(register.Stranger).Page("/signing/requests?left=true")).QuerySelector("#requests"));
    }

    [Fact]
    public async Task What_was_never_sent_the_successor_closes()
    {
        var browser = register.App.Browser(heir);
        var page = await browser.Page($"/signing/requests/{proposed}");
        Assert.Contains("Đóng đề nghị", page.QuerySelector("#withdraw")!.TextContent);
        Assert.Null(page.QuerySelector("#confirm, #complete"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(page, "#withdraw")).StatusCode);
        Assert.Equal(RequestState.Withdrawn, await State(proposed));
        Assert.Contains("Văn thư mới", (await browser.Page($"/signing/requests/{proposed}")).QuerySelector(".x-timeline")!.TextContent);
    }

    [Fact]
    public async Task The_answer_to_what_was_sent_the_managing_office_writes_down()
    {
        var browser = register.App.Browser(manager);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(await browser.Page($"/signing/requests/{sent}"), "#complete")).StatusCode);
        Assert.Equal(RequestState.Completed, await State(sent));
        Assert.Contains("Đã thu hồi", (await browser.Page($"/signing/certificates/{seal}")).QuerySelector("main")!.TextContent);
        Assert.Equal("signing.request.is-completed", (await register.Do(heir, (WithdrawRequest op) => op.Run(new(sent)))).Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_else_acts_on_them_and_nobody_goes_on_with_them()
    {
        Assert.Equal("kernel.not-found", (await register.Do(register.Stranger, (WithdrawRequest op) => op.Run(new(sent)))).Refusal!.Code);
        Assert.Equal("kernel.not-found", (await register.Do(register.Stranger, (CompleteRequest op) => op.Run(new(sent)))).Refusal!.Code);
        Assert.Equal("kernel.not-found", (await register.Do(register.Stranger, (RefuseRequest op) => op.Run(new(sent, "Không phải của mình")))).Refusal!.Code);
        Assert.Equal("kernel.not-found", (await register.Do(heir, (ConfirmRequest op) => op.Run(new(proposed)))).Refusal!.Code);
        Assert.Equal("signing.request.confirmer-refuses", (await register.Do(heir, (RefuseRequest op) => op.Run(new(proposed, "Cơ quan không còn nữa")))).Refusal!.Code);
    }
}
