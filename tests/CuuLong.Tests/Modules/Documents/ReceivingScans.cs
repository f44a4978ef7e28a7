using System.Net;
using CuuLong.Documents.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>What may be received as a scan or file of a document, told by its content.</summary>
public sealed class ReceivingScans
{
    public static TheoryData<string, byte[]> Others => new()
    {
        { "van-ban.zip", SampleFiles.Zip(("a.txt", "a")) }, { "so-lieu.xlsx", SampleFiles.Xlsx("a,b") }, { "ghi-chu.txt", "chữ"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Others))]
    public async Task What_is_no_document_is_refused_with_what_would_do(string name, byte[] content)
    {
        await using var office = await Office.Open();
        var refused = await TestBrowser.Parse(await Receive(office, name, content));
        Assert.Contains($"«{name}»", refused.Body!.TextContent);
        Assert.Contains(".pdf", refused.Body!.TextContent);
        Assert.Equal(0, await office.Do(office.TheirClerk, (DocumentsDb db) => db.Lines.CountAsync()));
    }

    [Fact]
    public async Task Scans_images_and_word_files_are_received()
    {
        await using var office = await Office.Open();
        foreach (var (name, content) in new[] { ("a.pdf", SampleFiles.Pdf()), ("b.png", SampleFiles.Png), ("c.docx", SampleFiles.Docx("Chữ")) })
            Assert.Equal(HttpStatusCode.Redirect, (await Receive(office, name, content)).StatusCode);
    }

    [Fact]
    public async Task An_office_says_in_its_settings_what_it_receives()
    {
        await using var office = await Office.Open(adjust: b => b.Configuration.AddInMemoryCollection([new("Documents:Incoming:Kinds:0", "pdf")]));
        Assert.Equal(HttpStatusCode.OK, (await Receive(office, "b.png", SampleFiles.Png)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Receive(office, "a.pdf", SampleFiles.Pdf())).StatusCode);
    }

    [Fact]
    public async Task A_kind_that_nothing_is_received_as_is_told_at_the_start()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Office.Open(adjust: b => b.Configuration.AddInMemoryCollection([new("Documents:Incoming:Kinds:0", "pdff")])));
        Assert.Contains("«pdff»", fault.Message);
    }

    private static async Task<HttpResponseMessage> Receive(Office office, string name, byte[] content)
    {
        var clerk = office.App.Browser(office.TheirClerk);
        return await clerk.Send(await clerk.Page("/incoming/receive"), "main form[method=post]",
            ("Input.SenderName", "Sở Nội vụ"), ("Input.Subject", "Về việc thử"), ("Input.File", (name, content)));
    }
}
