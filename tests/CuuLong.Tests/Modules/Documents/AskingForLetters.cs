using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.People;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Who may have a letter of request written, where it goes, and what the pages say of it.</summary>
public sealed class AskingForLetters : IAsyncLifetime
{
    private Office office = null!;

    public async ValueTask InitializeAsync() => office = await LetterOffice.Open();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Requests_of_another_agency_or_another_kind_do_not_join_a_letter()
    {
        var request = await office.Confirmed();
        var letter = await office.Written(request);
        var free = await office.Confirmed("Thạch Sa Rây");
        var certificate = Value(await office.Do(office.Clerk, (RegisterCertificate op) => op.Run(new(new Holder(HolderKind.Person, "Sơn Ngọc Lan"), Medium.SimPki, null,
            new CertificateFacts("CN=Sơn Ngọc Lan", "CA thử nghiệm", "A1", office.App.Clock.Now.AddDays(-1), office.App.Clock.Now.AddDays(700))))));
        var other = await office.Confirmed(kind: RequestKind.Revoke, certificate: certificate);

        Assert.Equal("signing.letter.other-kind", (await office.Do(office.Clerk, (WriteLetter op) => op.Run(new(free, [other])))).Refusal!.Code);
        Assert.Equal("signing.letter.no-signer", (await office.Do(office.Clerk, (WriteLetter op) => op.Run(new(free, null, office.Clerk.PositionId)))).Refusal!.Code);
        foreach (var id in (Guid[])[request, free])
        {
            Assert.Equal("kernel.not-found", (await office.Do(office.TheirClerk, (WriteLetter op) => op.Run(new(id)))).Refusal!.Code);
            Assert.Equal("kernel.not-found", (await office.Do(office.TheirClerk, (LeaveLetter op) => op.Run(new(id)))).Refusal!.Code);
            Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser(office.TheirClerk).Get($"/signing/requests/{id}")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser(office.TheirClerk).Get($"/outgoing/{letter}")).StatusCode);
    }

    [Fact]
    public async Task The_managing_office_itself_writes_to_the_provider()
    {
        var clerk = await office.App.Given.Person(office.Managing(), Roles.Clerk, "Kim Thị Thu", "Văn thư");
        var leader = await office.App.Given.Person(office.Managing(), Roles.Leader, "Trần Văn Hòa", "Giám đốc");
        var request = Value(await office.Do(clerk, (ProposeRequest op) => op.Run(new(RequestKind.Issue, "Mới bổ nhiệm chức vụ", Holder: new Holder(HolderKind.Person, "Sơn Ngọc Lan")))));
        Value(await office.Do(leader, (ConfirmRequest op) => op.Run(new(request))));

        var letter = Value(await office.Do(clerk, (WriteLetter op) => op.Run(new(request))));
        await office.App.Events();

        var draft = await office.Do(clerk, (CuuLong.Documents.Data.DocumentsDb db) => db.Outgoing.SingleAsync(o => o.Id == letter));
        Assert.Equal((0, "Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ"), (draft.RecipientIds.Count, draft.AlsoTo));
        Assert.EndsWith("xem xét, giải quyết theo thẩm quyền.", draft.Body);
    }

    [Fact]
    public async Task Without_a_leader_or_a_declared_recipient_the_page_says_what_to_do_and_the_number_can_still_be_typed()
    {
        var request = await office.Confirmed();
        office.App.Clock.Now = new DateTimeOffset(2018, 6, 1, 1, 0, 0, TimeSpan.Zero);
        Assert.Contains("chưa khai báo nơi nhận", await Sending(request));
        office.App.Clock.Now = new DateTimeOffset(2026, 8, 25, 1, 0, 0, TimeSpan.Zero);
        await office.App.Read((PlatformDb db) => db.Positions.Where(p => p.Id == office.Signer.PositionId).ExecuteUpdateAsync(s => s.SetProperty(p => p.To, new DateOnly(2026, 8, 25))));

        Assert.Contains("chưa có lãnh đạo", await Sending(request));
        Assert.Equal("signing.letter.no-leader", (await office.Do(office.Clerk, (WriteLetter op) => op.Run(new(request)))).Refusal!.Code);
        var clerk = office.App.Browser(office.Clerk);
        await clerk.Send(await clerk.Page($"/signing/requests/{request}"), "form#send", ("Letter", "15/STTTT-VP"));
        Assert.Equal(RequestState.Sent, (await office.Request(request)).State);
    }

    [Fact]
    public async Task The_clerk_writes_one_letter_for_two_and_each_page_leads_to_the_other()
    {
        var (first, second) = (await office.Confirmed(), await office.Confirmed("Thạch Sa Rây"));
        var (clerk, url) = (office.App.Browser(office.Clerk), $"/signing/requests/{first}");
        var form = await clerk.Page(url);
        Assert.Equal("Giám đốc Nguyễn Hữu Phước", form.QuerySelector("form#write select[name=Signer] option")!.TextContent);

        await clerk.Send(form, "form#write", ("With", second));
        Assert.Contains("đang được lập", (await clerk.Page(url)).QuerySelector("main")!.TextContent);
        await office.App.Events();

        var link = (await clerk.Page($"/signing/requests/{second}")).QuerySelector("a#letter")!.GetAttribute("href")!;
        var document = await clerk.Page(link);
        Assert.Equal(new HashSet<string?> { url, $"/signing/requests/{second}" }, document.QuerySelectorAll("#carried a").Select(a => a.GetAttribute("href")).ToHashSet());
        await clerk.Send(await clerk.Page($"/signing/requests/{second}"), "form#leave");
        var stale = await clerk.Page(link);
        Assert.Contains("Nội dung chưa khớp", stale.QuerySelector("main")!.TextContent);
        await clerk.Send(stale, "form#rewrite");
        Assert.Null((await clerk.Page(link)).QuerySelector("form#rewrite"));
        var notation = await office.IssuedLetter(Guid.Parse(link.Split('/')[^1]));
        var sent = await clerk.Page(url);
        Assert.Equal(notation, sent.QuerySelector("a#letter")!.TextContent);
        Assert.Contains("(24/8/2026)", sent.QuerySelector("dl.kv")!.TextContent);
    }

    private async Task<string> Sending(Guid request)
    {
        var page = await office.App.Browser(office.Clerk).Page($"/signing/requests/{request}");
        Assert.Null(page.QuerySelector("form#write"));
        return page.QuerySelector("main")!.TextContent;
    }
}
