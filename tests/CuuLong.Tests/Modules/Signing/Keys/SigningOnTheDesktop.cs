using System.Text.Json;
using CuuLong.Pdf;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Pades;
using CuuLong.Signing.TestAuthority;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>The program beside the token, simulated: takes the file by its ticket and hands a signed one back.</summary>
public sealed class SigningOnTheDesktop : IAsyncLifetime
{
    private TestApp app = null!;
    private ISignatureKey key = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        key = Person();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_properly_signed_file_is_taken_once()
    {
        var ticket = await Open();
        var sent = await app.Browser().Client.GetByteArrayAsync($"/signing/desktop/{ticket}");
        Assert.Equal(SampleFiles.Pdf(), sent);
        var signed = await Sign(sent, key);
        Assert.Equal(0, (await Return(ticket, signed)).Status);
        Assert.Contains("đã dùng", (await Return(ticket, signed)).Message);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Browser().Get($"/signing/desktop/{ticket}")).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_not_just_ours_with_one_signature_more_is_refused_and_the_ticket_is_spent()
    {
        var sent = SampleFiles.Pdf();
        var once = await Sign(sent, key);
        await Refused("không phải tệp đã gửi", [.. once.AsSpan(0, 40), (byte)'!', .. once.AsSpan(41)]);
        await Refused("không phải tệp đã gửi", SampleFiles.Pdf("other"));
        await Refused("không phải tệp đã gửi", sent);
        await Refused("đúng một chữ ký", await Sign(once, key, "Khac"));
        await Refused("chứng thư khác", await Sign(sent, Person()));
        await Refused("", Broken(once));
    }

    [Fact]
    public async Task A_ticket_ends_with_its_time()
    {
        var ticket = await Open();
        app.Clock.Advance(OpenDesktopTicket.Life + TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await Return(ticket, await Sign(SampleFiles.Pdf(), key))).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Browser().Get("/signing/desktop/nonsense")).StatusCode);
    }

    private async Task Refused(string why, byte[] file)
    {
        var ticket = await Open();
        var answer = await Return(ticket, file);
        Assert.Equal(1, answer.Status);
        Assert.Contains(why, answer.Message);
        Assert.Contains("đã dùng", (await Return(ticket, await Sign(SampleFiles.Pdf(), key))).Message);
    }

    private static byte[] Broken(byte[] signed)
    {
        var copy = signed.ToArray();
        var at = copy.AsSpan().LastIndexOf("/M (D:2026"u8);
        copy[at + 9] = (byte)'5';
        return copy;
    }

    private ISignatureKey Person()
    {
        var pki = app.Services.GetRequiredService<TestPki>();
        return pki.Key(pki.Issue(new TestSubject("Nguyễn Văn Thử")).Print())!;
    }

    private async Task<string> Open() => (await app.As(Actor.System, async s =>
    {
        var stored = (await s.GetRequiredService<IFileStore>().Save(new MemoryStream(SampleFiles.Pdf()), "a.pdf")).Value!;
        return await s.GetRequiredService<OpenDesktopTicket>().Run(new(stored, key.Certificate));
    })).Value!.Ticket;

    private async Task<byte[]> Sign(byte[] file, ISignatureKey with, string field = "NguoiKy") =>
        [.. file, .. await PadesSigning.Sign(file, new CmsBuilder(with), new SignatureRequest(field, 0) { At = app.Clock.Now })];

    private async Task<(int Status, string Message)> Return(string ticket, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "uploadfile", "a.pdf" } };
        var answer = await app.Browser().Client.PostAsync($"/signing/desktop/{ticket}", form);
        using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return (json.RootElement.GetProperty("Status").GetInt32(), json.RootElement.GetProperty("Message").GetString()!);
    }
}
