using System.Net;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>The inbox as its people use it, without script.</summary>
public sealed class IncomingPages : IAsyncLifetime
{
    private Office office = null!;

    public async ValueTask InitializeAsync() => office = await Office.Open();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task What_is_issued_waits_at_once_and_goes_through_the_hands_of_the_office()
    {
        var line = await office.Arrive("Báo cáo kết quả chuyển đổi số");
        var clerk = office.App.Browser(office.TheirClerk);
        var inbox = await clerk.Page("/incoming");
        Assert.Contains("Báo cáo kết quả chuyển đổi số", inbox.QuerySelector(".panes.choosing .list")!.TextContent);
        Assert.Empty(inbox.QuerySelectorAll(".list .fresh"));

        var register = await clerk.Page($"/incoming/{line}/register");
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Send(register, "main form[method=post]")).StatusCode);

        var leader = office.App.Browser(office.TheirLeader);
        var direct = await leader.Page($"/incoming/{line}/direct");
        var directed = await leader.Send(direct, "main form[method=post]", ("Input.Lead", office.TheirSpecialist.PositionId), ("Input.Opinion", "Tham mưu trả lời trước thứ Sáu"), ("Input.Term", 3));
        Assert.Equal(HttpStatusCode.Redirect, directed.StatusCode);

        var specialist = office.App.Browser(office.TheirSpecialist);
        Assert.Contains("Báo cáo kết quả chuyển đổi số", (await specialist.Page("/incoming?box=mine&only=lead")).QuerySelector(".list .fresh")!.TextContent);
        Assert.Empty((await specialist.Page("/incoming?box=mine&only=coordinate")).QuerySelectorAll(".list li"));
        var read = await specialist.Page($"/incoming/{line}");
        Assert.Contains("Tham mưu trả lời trước thứ Sáu", read.Body!.TextContent);
        Assert.Equal("Báo cáo kết quả chuyển đổi số", read.QuerySelector("h1")!.TextContent);
        Assert.Single(read.QuerySelectorAll("h1"));
        await specialist.Send(read, "form[action$='handler=Finish']", ("Note", "Đã có văn bản góp ý"));

        Assert.Contains("Hoàn thành", (await specialist.Page($"/incoming/{line}")).Body!.TextContent);
        var sender = office.App.Browser(office.Drafter);
        var document = (await office.Line(line)).OutgoingId;
        Assert.Contains("Hoàn thành", (await sender.Page($"/outgoing/{document}")).QuerySelector("table.recip")!.TextContent);
    }

    [Fact]
    public async Task A_line_of_another_agency_or_of_a_colleague_is_not_there()
    {
        var line = await office.Arrive();
        var stranger = await office.App.Given.Person(await office.App.Given.Agency("Sở Nội vụ", notation: "SNV"), Roles.Clerk);

        foreach (var url in (string[])[$"/incoming/{line}", $"/incoming/{line}/content", $"/incoming/{line}/files/{line}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser(stranger).Get(url)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser(office.TheirSpecialist).Get(url)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await office.App.Browser(office.TheirSpecialist).Get($"/incoming/{line}/register")).StatusCode);
    }

    [Fact]
    public async Task A_short_reason_is_refused_at_its_field_and_stays_typed()
    {
        var line = await office.Arrive();
        var clerk = office.App.Browser(office.TheirClerk);
        var form = await clerk.Page($"/incoming/{line}/return");

        var refused = await TestBrowser.Parse(await clerk.Send(form, "main form[method=post]", ("Reason", "sai")));
        Assert.Contains("Viết ít nhất 10 chữ", refused.Body!.TextContent);
        Assert.Equal("sai", refused.QuerySelector("textarea")!.TextContent.Trim());

        await clerk.Send(refused, "main form[method=post]", ("Reason", "Không thuộc địa bàn phụ trách"));
        var document = (await office.Line(line)).OutgoingId;
        Assert.Contains("Không thuộc địa bàn phụ trách", (await office.App.Browser(office.Drafter).Page($"/outgoing/{document}")).Body!.TextContent);
    }

    [Fact]
    public async Task The_second_clerk_is_told_by_name_and_keeps_what_he_wrote()
    {
        var line = await office.Arrive();
        var (first, second) = (office.App.Browser(office.TheirClerk), office.App.Browser(await office.App.Given.Person(office.Recipient, Roles.Clerk, "Sơn Thị Út")));
        var (his, hers) = (await first.Page($"/incoming/{line}/return"), await second.Page($"/incoming/{line}/return"));
        await first.Send(his, "main form[method=post]", ("Reason", "Gửi nhầm cơ quan, xin gửi lại"));

        var told = await TestBrowser.Parse(await second.Send(hers, "main form[method=post]", ("Reason", "Thiếu phụ lục số liệu kèm theo")));

        Assert.Contains("Thạch Sô Phia đã thay đổi bản ghi này", told.Body!.TextContent);
        Assert.Contains("Thiếu phụ lục số liệu kèm theo", told.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_scan_is_received_and_registered_and_a_disguised_file_is_not()
    {
        var clerk = office.App.Browser(office.TheirClerk);
        var page = await clerk.Page("/incoming/receive");
        (string, object)[] facts = [("Input.SenderName", "Bộ Tài chính"), ("Input.Notation", "88/BTC-NSNN"), ("Input.IssuedOn", "2026-08-20"), ("Input.Subject", "Dự toán 2027")];

        var disguised = await TestBrowser.Parse(await clerk.Send(page, "main form[method=post]", [.. facts, ("Input.File", ("88.pdf", SampleFiles.Docx("không phải PDF")))]));
        Assert.NotEmpty(disguised.QuerySelectorAll(".x-field[data-invalid]"));
        Assert.Equal("Bộ Tài chính", disguised.QuerySelector("input[name='Input.SenderName']")!.GetAttribute("value"));

        var received = await clerk.Send(page, "main form[method=post]", [.. facts, ("Input.File", ("88.pdf", SampleFiles.Pdf()))]);
        var to = received.Headers.Location!.ToString();
        Assert.EndsWith("/register", to);
        var content = await clerk.Get(to.Replace("/register", "/content", StringComparison.Ordinal));
        Assert.Equal("application/pdf", content.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_scan_without_a_sender_is_refused_and_need_not_be_attached_again()
    {
        var clerk = office.App.Browser(office.TheirClerk);
        var refused = await TestBrowser.Parse(await clerk.Send(await clerk.Page("/incoming/receive"), "main form[method=post]", ("Input.Subject", "Dự toán 2027"), ("Input.File", ("88.pdf", SampleFiles.Pdf()))));
        Assert.Contains("88.pdf", refused.QuerySelector(".x-upload .kept")!.TextContent);

        var received = await clerk.Send(refused, "main form[method=post]", ("Input.SenderName", "Bộ Tài chính"));

        Assert.EndsWith("/register", received.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_long_box_is_read_page_by_page_without_loss()
    {
        var lines = new HashSet<string>();
        for (var i = 0; i < 35; i++) lines.Add((await office.Arrive($"Văn bản số {i}")).ToString());
        var clerk = office.App.Browser(office.TheirClerk);

        var first = await clerk.Page("/incoming?box=waiting");
        var second = await clerk.Page(first.QuerySelector(".list .more a")!.GetAttribute("href")!);

        var seen = first.QuerySelectorAll(".list li a").Concat(second.QuerySelectorAll(".list li a")).Select(a => a.GetAttribute("href")!.Split('/')[2].Split('?')[0]).ToList();
        Assert.Equal(35, seen.Count);
        Assert.Equal(lines, seen.ToHashSet());
        Assert.Null(second.QuerySelector(".list .more"));
        Assert.NotNull(await office.Line(Guid.Parse(seen[0])));
    }
}
