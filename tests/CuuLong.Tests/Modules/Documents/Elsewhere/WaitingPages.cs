using CuuLong.Documents.Model;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Documents.Elsewhere;

/// <summary>The page that waits for a telephone, without script, and the telephone that is a page.</summary>
public sealed class WaitingPages
{
    [Fact]
    public async Task Of_a_batch_each_document_has_its_own_outcome()
    {
        await using var office = await Devices.Open();
        await office.Sim();
        var documents = await office.Prepared(3);
        var leader = office.App.Browser(office.Signer);
        var url = await Begin(leader, documents);
        var waiting = await leader.Page(url);
        Assert.Contains("Đang chờ xác nhận trên điện thoại", waiting.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Còn 3 phút 0 giây", "Còn 4 phút 0 giây", "Còn 5 phút 0 giây"], waiting.QuerySelectorAll(".awaited .num").Select(n => n.TextContent));

        var phone = await leader.Page("/pki/test/phone");
        Assert.Contains("TEST", phone.QuerySelector(".note")!.TextContent);
        Assert.Equal(waiting.QuerySelectorAll(".compare").Select(c => c.TextContent), phone.QuerySelectorAll(".phone .big").Select(c => c.TextContent));
        await leader.Send(phone, ".phone li:nth-child(1) form", ("agrees", "true"));
        await leader.Send(phone, ".phone li:nth-child(2) form", ("agrees", "false"));
        await office.App.Events();
        office.App.Clock.Advance(TimeSpan.FromMinutes(5));

        var rows = await leader.Get(url + "?handler=Rows");
        Assert.Equal(286, (int)rows.StatusCode);
        await office.App.Events();
        var done = await leader.Page(url);
        Assert.Equal(["taken", "declined", "timedout"], done.QuerySelectorAll(".awaited").Select(a => a.GetAttribute("data-standing")));
        Assert.Contains("Đã ký 1 trong 3 văn bản", done.QuerySelector("#awaited")!.TextContent);
        Assert.Null(done.QuerySelector("[hx-get]"));
        var again = done.QuerySelectorAll("form.again input[name=Ids]").Select(i => i.GetAttribute("value"));
        Assert.Equal([documents[1].Id.ToString(), documents[2].Id.ToString()], again);
    }

    [Fact]
    public async Task Whoever_has_several_ways_chooses_one()
    {
        await using var office = await Devices.Open();
        await office.Certify(office.Leader());
        await office.Sim();
        var (token, _) = await office.Token(office.Leader());
        var documents = await office.Prepared();
        var leader = office.App.Browser(office.Signer);

        var page = await leader.Page($"/outgoing/sign?Ids={documents[0].Id}");
        Assert.Equal(["Khóa ở máy chủ, ký ngay.", "SIM ký số, xác nhận trên điện thoại.", "Thiết bị USB cắm ở máy này, ký bằng phần mềm trên máy."], page.QuerySelectorAll("#ways b").Select(b => b.TextContent));
        var desktop = (await leader.Send(page, "#sign", ("With", token))).Headers.Location!.ToString();
        Assert.Equal(desktop, (await leader.Send(page, "#sign", ("With", token))).Headers.Location!.ToString());
        Assert.NotNull((await leader.Page(desktop)).QuerySelector("form.return"));
        Assert.Contains(desktop, (await leader.Page("/outgoing/sign")).QuerySelector(".signlist")!.InnerHtml);
        var fresh = await leader.Page($"/outgoing/sign?Ids={documents[0].Id}");
        Assert.Equal($"/outgoing/{documents[0].Id}", (await leader.Send(fresh, "#sign")).Headers.Location!.ToString());
        Assert.Equal(OutgoingState.Signed, (await SigningDocuments.Row(office, documents[0].Id)).State);
    }

    [Fact]
    public async Task A_service_that_is_out_of_reach_is_said_and_loses_nothing()
    {
        var service = new Unreachable();
        await using var office = await Devices.Open(adjust: b => b.Services.AddSingleton<IRemoteService>(service));
        await office.Sim();
        var leader = office.App.Browser(office.Signer);
        var documents = await office.Prepared();
        var refused = await leader.Page(await Begin(leader, documents));
        Assert.Contains("Dịch vụ ký «vang» chưa trả lời", refused.QuerySelector(".awaited[data-standing=dropped]")!.TextContent);

        service.Takes = true;
        var url = await Begin(leader, documents);
        Assert.Contains("Dịch vụ ký «vang» chưa trả lời", (await leader.Page(url)).QuerySelector(".awaited[data-standing=waiting]")!.TextContent);
        office.App.Clock.Advance(BeginRemoteSignature.Patience);
        Assert.NotNull((await leader.Page(url)).QuerySelector(".awaited[data-standing=timedout]"));
    }

    [Fact]
    public async Task A_test_sim_is_given_once_to_whoever_asks_where_the_test_authority_is_on()
    {
        await using var office = await Devices.Open();
        var leader = office.App.Browser(office.Signer);
        Assert.Equal("/pki/test/phone", (await leader.Send(await leader.Page("/pki/test/phone"), "#issue")).Headers.Location!.ToString());
        var page = await leader.Page("/pki/test/phone");
        Assert.Null(page.QuerySelector("#issue"));
        Assert.Equal("signing.phone.has-one", (await office.Do(office.Signer, (IssueTestSim op) => op.Run())).Refusal!.Code);
        var url = await Begin(leader, await office.Prepared());
        Assert.Contains("/pki/test/phone", (await leader.Page(url)).QuerySelector(".note")!.InnerHtml);
        Assert.Contains("chưa có SIM", (await office.App.Browser(office.Clerk).Page("/pki/test/phone")).Body!.TextContent);
    }

    [Fact]
    public async Task Without_the_test_authority_there_is_no_telephone()
    {
        await using var app = await TestApp.Start(adjust: b => b.Configuration["Signing:TestAuthority"] = "false");
        var clerk = await app.Given.Person(await app.Given.Agency(), CuuLong.Platform.Access.Roles.Clerk);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Browser(clerk).Get("/pki/test/phone")).StatusCode);
    }

    private static async Task<string> Begin(TestBrowser leader, List<Outgoing> documents)
    {
        var shown = await leader.Page("/outgoing/sign?" + string.Join('&', documents.Select(d => $"Ids={d.Id}")));
        return (await leader.Send(shown, "#sign")).Headers.Location!.ToString();
    }

    private sealed class Unreachable : IRemoteService
    {
        public bool Takes { get; set; }

        public string Name => "vang";

        public Task<string> Begin(RemoteOrder order, CancellationToken cancel) => Takes ? Task.FromResult("1") : throw new HttpRequestException("down");

        public Task<RemoteAnswer> Poll(string transaction, CancellationToken cancel) => throw new HttpRequestException("down");
    }
}
