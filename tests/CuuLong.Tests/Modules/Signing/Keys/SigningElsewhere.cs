using CuuLong.Pdf;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys.Remote;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.Pades;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>A telephone that holds the key: it agrees, declines, is silent, or is not what it says.</summary>
public sealed class SigningElsewhere : IAsyncLifetime
{
    private readonly Simulator sim = new();
    private TestApp app = null!;

    public async ValueTask InitializeAsync() => app = await TestApp.Start(adjust: b => b.Services.AddSingleton<IRemoteService>(sim));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_holder_agrees_and_the_file_comes_back_signed_once_however_often_it_is_called_back()
    {
        var (id, key, file) = await Begin();
        Assert.Equal(PendingState.Waiting, (await Poll(id)).Value!.State);
        sim.Answer = async order => new(RemoteState.Signed, await key.SignDigest(order.Hash, order.Digest), key.Certificate.RawData);
        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await app.Browser().Client.PostAsync($"/signing/remote/sim/{sim.Orders[^1].Reference}", null)).StatusCode);
        var first = (await Poll(id)).Value!;
        await app.Browser().Client.PostAsync($"/signing/remote/sim/{sim.Orders[^1].Reference}", null);
        var second = (await Poll(id)).Value!;
        Assert.Equal((PendingState.Completed, first.ResultHash, first.ClosedAt), (second.State, second.ResultHash, second.ClosedAt));

        var signed = await Read(first.ResultHash!);
        Assert.True(signed.AsSpan().StartsWith(file));
        var value = Assert.Single(SignatureValue.All(PdfDocument.Open(signed)));
        Assert.True(CmsReader.TryRead(value.Contents!.Bytes, out var cms));
        Assert.Equal(key.Certificate.Thumbprint, cms.Signer?.Thumbprint);
        Assert.Single(cms.Timestamps);
    }

    [Fact]
    public async Task A_holder_who_declines_ends_it() => Assert.Equal((PendingState.Declined, null), await Ended(_ => Task.FromResult(new RemoteAnswer(RemoteState.Declined))));

    [Fact]
    public async Task A_service_that_gives_up_ends_it() => Assert.Equal((PendingState.TimedOut, null), await Ended(_ => Task.FromResult(new RemoteAnswer(RemoteState.TimedOut))));

    [Fact]
    public async Task Silence_ends_when_the_time_is_over()
    {
        var (id, _, _) = await Begin();
        sim.Answer = _ => throw new HttpRequestException();
        Assert.Equal("signing.remote.silent", (await Poll(id)).Refusal?.Code);
        app.Clock.Advance(BeginRemoteSignature.Patience);
        Assert.Equal(PendingState.TimedOut, (await Poll(id)).Value!.State);
    }

    [Fact]
    public async Task Without_a_time_stamp_it_is_tried_again_and_kept_without_one_when_the_time_is_over()
    {
        var (id, key, _) = await Begin();
        sim.Answer = async order => new(RemoteState.Signed, await key.SignDigest(order.Hash, order.Digest));
        Assert.Equal("signing.time.none", (await PollWithoutTime(id)).Refusal!.Code);
        app.Clock.Advance(BeginRemoteSignature.Patience);
        var ended = (await PollWithoutTime(id)).Value!;
        Assert.Equal(PendingState.Completed, ended.State);
        Assert.True(CmsReader.TryRead(Assert.Single(SignatureValue.All(PdfDocument.Open(await Read(ended.ResultHash!)))).Contents!.Bytes, out var cms));
        Assert.Empty(cms.Timestamps);
    }

    [Fact]
    public async Task A_signature_of_another_digest_or_certificate_produces_nothing()
    {
        var other = Person();
        Assert.Equal((PendingState.Refused, null), await Ended(async (order, key) => new(RemoteState.Signed, await key.SignDigest(order.Hash, new byte[order.Digest.Length]))));
        Assert.Equal((PendingState.Refused, null), await Ended(async (order, _) => new(RemoteState.Signed, await other.SignDigest(order.Hash, order.Digest))));
        Assert.Equal((PendingState.Refused, null), await Ended(async (order, key) => new(RemoteState.Signed, await key.SignDigest(order.Hash, order.Digest), other.Certificate.RawData)));
        Assert.Equal((PendingState.Refused, null), await Ended(_ => Task.FromResult(new RemoteAnswer(RemoteState.Signed))));
    }

    [Fact]
    public async Task Nothing_is_known_of_a_transaction_that_was_never_begun()
    {
        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await app.Browser().Client.PostAsync("/signing/remote/sim/none", null)).StatusCode);
        Assert.Equal(Refusal.NotFound, (await Poll(Guid.Empty)).Refusal);
    }

    private Task<(PendingState, string?)> Ended(Func<RemoteOrder, Task<RemoteAnswer>> answer) => Ended((order, _) => answer(order));

    private async Task<(PendingState, string?)> Ended(Func<RemoteOrder, ISignatureKey, Task<RemoteAnswer>> answer)
    {
        var (id, key, _) = await Begin();
        sim.Answer = order => answer(order, key);
        var ended = (await Poll(id)).Value!;
        return (ended.State, ended.ResultHash);
    }

    private ISignatureKey Person()
    {
        var pki = app.Services.GetRequiredService<TestPki>();
        return pki.Key(pki.Issue(new TestSubject("Nguyễn Văn Thử")).Print())!;
    }

    private async Task<(Guid, ISignatureKey, byte[])> Begin()
    {
        var (key, file) = (Person(), SampleFiles.Pdf());
        sim.Answer = _ => Task.FromResult(new RemoteAnswer(RemoteState.Waiting));
        var id = await app.As(Actor.System, async s =>
        {
            var stored = (await s.GetRequiredService<IFileStore>().Save(new MemoryStream(file), "a.pdf")).Value!;
            var prepared = PadesSigning.Prepare(file, new CmsBuilder(new AbsentKey(key.Certificate, key.Chain)), new SignatureRequest("NguoiKy", 0), timestamp: true);
            return await s.GetRequiredService<BeginRemoteSignature>().Run(new(stored, prepared, key.Certificate, key.Chain, "sim", "0912", "Kế hoạch 12"));
        });
        return (id.Value, key, file);
    }

    private Task<Outcome<PendingSignature>> Poll(Guid id) => app.As(Actor.System, s => s.GetRequiredService<PollRemoteSignature>().Run(new(id)));

    private async Task<byte[]> Read(string hash)
    {
        await using var stream = app.Services.GetRequiredService<IFileStore>().Open(hash);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    private Task<Outcome<PendingSignature>> PollWithoutTime(Guid id) => app.As(Actor.System, s => ActivatorUtilities.CreateInstance<PollRemoteSignature>(s,
        ActivatorUtilities.CreateInstance<RemoteCompletion>(s, ActivatorUtilities.CreateInstance<PadesSigner>(s, new NoStamps()))).Run(new(id)));

    private sealed class NoStamps : ITimestampClient
    {
        public ValueTask<Outcome<TimestampToken>> Stamp(System.Security.Cryptography.HashAlgorithmName hash, ReadOnlyMemory<byte> digest, CancellationToken cancel = default) =>
            ValueTask.FromResult<Outcome<TimestampToken>>(new Refusal("signing.time.none"));

        public ITimestampClient Believing(Func<CuuLong.Signing.Trust.TrustBook> other) => this;
    }

    private sealed class Simulator : IRemoteService
    {
        public string Name => "sim";

        public List<RemoteOrder> Orders { get; } = [];

        public Func<RemoteOrder, Task<RemoteAnswer>> Answer { get; set; } = _ => Task.FromResult(new RemoteAnswer(RemoteState.Waiting));

        public Task<string> Begin(RemoteOrder order, CancellationToken cancel)
        {
            Orders.Add(order);
            return Task.FromResult(order.Reference.ToString());
        }

        public Task<RemoteAnswer> Poll(string transaction, CancellationToken cancel) => Answer(Orders.Single(o => o.Reference.ToString() == transaction));
    }
}
