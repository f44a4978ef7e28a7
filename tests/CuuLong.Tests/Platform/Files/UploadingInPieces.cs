using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CuuLong.Platform.Access;
using CuuLong.Platform.Files;
using CuuLong.Platform.Files.Uploading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace CuuLong.Tests.Platform.Files;

public sealed class UploadingInPieces : IAsyncLifetime
{
    private TestApp app = null!;
    private Actor clerk = null!, other = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        var agency = await app.Given.Agency();
        (clerk, other) = (await app.Given.Person(agency, Roles.Clerk), await app.Given.Person(agency, Roles.Clerk, "Người khác"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_file_goes_up_in_pieces_and_the_form_takes_it_by_its_ticket()
    {
        var bytes = SampleFiles.Docx("Báo cáo tháng");
        var at = await Begin(clerk, "Báo cáo.docx", bytes.Length);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(clerk, at, 0, bytes[..300])).StatusCode);
        Assert.Equal("300", await Offset(clerk, at));

        var last = await Send(clerk, at, 300, bytes[300..]);
        var taken = await Take(clerk, await Ticket(last));

        Assert.Equal(("Báo cáo.docx", bytes.Length), (taken.Single().Name, (int)taken.Single().Size));
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Folder, "uploads")));
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_keeps_what_had_arrived()
    {
        var bytes = SampleFiles.Pdf(new string('x', 200_000));
        var at = await Begin(clerk, "a.pdf", bytes.Length);
        using var line = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<Exception>(() => Patch(clerk, at, 0, new Breaking(bytes[..150_000], line), line.Token));

        var arrived = 0L;
        for (var tries = 0; tries < 100 && arrived == 0; tries++, await Task.Delay(50, Cancel)) arrived = long.Parse(await Offset(clerk, at));
        Assert.InRange(arrived, 1, 150_000);

        var last = await Send(clerk, at, arrived, bytes[(int)arrived..]);
        Assert.Equal(bytes.Length, (await Take(clerk, await Ticket(last))).Single().Size);
    }

    [Fact]
    public async Task A_piece_that_begins_elsewhere_is_not_taken_and_too_many_bytes_are_cut_off()
    {
        var bytes = SampleFiles.Pdf();
        var at = await Begin(clerk, "a.pdf", bytes.Length);
        var conflict = await Send(clerk, at, 10, bytes[10..]);
        Assert.Equal((HttpStatusCode.Conflict, "0"), (conflict.StatusCode, conflict.Headers.GetValues("Upload-Offset").Single()));
        var done = await Send(clerk, at, 0, [.. bytes, .. "and more"u8]);
        Assert.Equal(bytes.Length, (await Take(clerk, await Ticket(done))).Single().Size);
    }

    [Fact]
    public async Task Another_person_neither_sees_nor_continues_nor_claims_it()
    {
        var bytes = SampleFiles.Pdf();
        var at = await Begin(clerk, "a.pdf", bytes.Length);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(other, at, 0, bytes)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Call(other, HttpMethod.Head, at)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Call(other, HttpMethod.Delete, at)).StatusCode);

        var ticket = await Ticket(await Send(clerk, at, 0, bytes));
        Assert.Empty(await Take(other, ticket));
        Assert.Empty(await Take(clerk, ticket[..^4] + "AAAA"));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Empty(await Take(clerk, ticket));
    }

    [Fact]
    public async Task A_refused_file_answers_with_its_sentence_and_is_dropped()
    {
        var at = await Begin(clerk, "a.docx", SampleFiles.Pdf().Length);
        var refused = await Send(clerk, at, 0, SampleFiles.Pdf());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("a.docx", (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("sentence").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await Call(clerk, HttpMethod.Head, at)).StatusCode);

        var tooLarge = await Call(clerk, HttpMethod.Post, "/uploads", ("Upload-Length", "99999999999"), ("Upload-Metadata", "filename YS5wZGY="));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLarge.StatusCode);
    }

    [Theory, InlineData(3, 1 << 20, "nhiều nhất cùng lúc"), InlineData(40, 25, "MB")]
    public async Task What_one_person_has_on_its_way_is_bounded_and_what_he_left_alone_makes_room(int count, long bytes, string words)
    {
        await using var small = await TestApp.Start(adjust: b => b.Configuration.AddInMemoryCollection([new("Files:MaxPending", $"{count}"), new("Files:MaxPendingBytes", $"{bytes}")]));
        var agency = await small.Given.Agency();
        var (one, another) = (await small.Given.Person(agency, Roles.Clerk), await small.Given.Person(agency, Roles.Clerk, "Người khác"));
        Task<CuuLong.Platform.Outcomes.Outcome<Upload>> Begin(Actor actor) => small.As(actor, s => Task.FromResult(s.GetRequiredService<Uploads>().Begin("a.pdf", 8)));
        for (var n = 0; n < 3; n++) Assert.False((await Begin(one)).Refused);

        var refusal = (await Begin(one)).Refusal!;
        Assert.Contains(words, await small.As(one, s => Task.FromResult(s.GetRequiredService<CuuLong.Platform.Text.Words>()[refusal])));
        Assert.False((await Begin(another)).Refused);

        small.Clock.Now = DateTimeOffset.UtcNow.AddHours(7);
        Assert.False((await Begin(one)).Refused);
    }

    [Fact]
    public async Task A_call_that_another_site_could_make_is_refused()
    {
        var client = app.Browser(clerk).Client;
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.PostAsync("/uploads", null, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Browser().Client.PostAsync("/uploads", null, Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_upload_nobody_goes_on_with_is_forgotten_and_a_fresh_one_is_not()
    {
        var (old, fresh) = (await Begin(clerk, "cu.pdf", 10), await Begin(clerk, "moi.pdf", 10));
        app.Clock.Now = DateTimeOffset.UnixEpoch.AddYears(80);
        foreach (var file in Directory.GetFiles(Path.Combine(app.Folder, "uploads"), old[^32..] + "*")) File.SetLastWriteTimeUtc(file, app.Clock.Now.UtcDateTime.AddDays(-4));
        foreach (var file in Directory.GetFiles(Path.Combine(app.Folder, "uploads"), fresh[^32..] + "*")) File.SetLastWriteTimeUtc(file, app.Clock.Now.UtcDateTime.AddDays(-2));

        Assert.Equal(1, await app.As(Actor.System, s => Task.FromResult(s.GetRequiredService<ForgetUploads>().Run())));

        Assert.Equal(HttpStatusCode.NotFound, (await Call(clerk, HttpMethod.Head, old)).StatusCode);
        Assert.Equal("0", await Offset(clerk, fresh));
    }

    [Fact]
    public async Task One_refused_file_of_a_plain_form_leaves_the_others_accepted()
    {
        await app.As(clerk, async s =>
        {
            var intake = s.GetRequiredService<FileIntake>();
            var form = new FormCollection([], new FormFileCollection { Plain("tot.pdf", SampleFiles.Pdf()), Plain("rong.pdf", []), Plain("", []) });
            var taken = await intake.Take(form, "Files", Cancel);
            Assert.Equal(("platform.files.empty", "Files"), (taken.Refusal?.Code, taken.Refusal?.Field));
            var kept = Assert.Single(intake.Kept("Files"));
            var again = await intake.Take(new FormCollection(new() { ["Files.kept"] = new StringValues(kept.Ticket) }, new FormFileCollection()), "Files", Cancel);
            Assert.Equal("tot.pdf", again.Value!.Single().Name);
            return true;
        });
    }

    private async Task<string> Begin(Actor actor, string name, long size)
    {
        var made = await Call(actor, HttpMethod.Post, "/uploads", ("Upload-Length", size.ToString()), ("Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name))));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return made.Headers.Location!.OriginalString;
    }

    private Task<HttpResponseMessage> Send(Actor actor, string at, long offset, byte[] piece) => Patch(actor, at, offset, new ByteArrayContent(piece));

    private Task<HttpResponseMessage> Patch(Actor actor, string at, long offset, HttpContent content, CancellationToken? lost = null)
    {
        content.Headers.ContentType = new("application/offset+octet-stream");
        var request = new HttpRequestMessage(HttpMethod.Patch, at) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Offset", offset.ToString());
        return app.Browser(actor).Client.SendAsync(request, lost ?? Cancel);
    }

    private Task<HttpResponseMessage> Call(Actor actor, HttpMethod method, string at, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, at);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return app.Browser(actor).Client.SendAsync(request, Cancel);
    }

    private async Task<string> Offset(Actor actor, string at) => (await Call(actor, HttpMethod.Head, at)).Headers.GetValues("Upload-Offset").Single();

    private static async Task<string> Ticket(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("ticket").GetString()!;
    }

    private Task<StoredFile[]> Take(Actor actor, string ticket) => app.As(actor, async s =>
        (await s.GetRequiredService<FileIntake>().Take(new FormCollection(new() { ["Files.kept"] = ticket }, new FormFileCollection()), "Files", Cancel)).Value!);

    private static FormFile Plain(string name, byte[] bytes) => new(new MemoryStream(bytes), 0, bytes.Length, "Files", name);

    /// <summary>A body that breaks off after its bytes, as a lost connection does.</summary>
    private sealed class Breaking(byte[] bytes, CancellationTokenSource line) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes);
            await stream.FlushAsync();
            await Task.Delay(200);
            await line.CancelAsync();
            throw new IOException("connection reset");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
